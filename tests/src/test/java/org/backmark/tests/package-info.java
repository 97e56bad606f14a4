/** What the tests of all assignments' checks share. */
package org.backmark.tests;
