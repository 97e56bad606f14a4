/** Tests of the checks themselves: right solutions pass all of them, and every wrong one fails just those that it should. */
package org.backmark.tests.nyculab2;
