/** Tests of tutorial 04's checks: right solutions pass all of them, and every wrong one fails just those that it should. */
package org.backmark.tests.augsburgtutorial04;
