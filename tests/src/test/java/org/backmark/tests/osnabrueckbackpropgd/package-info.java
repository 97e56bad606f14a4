/** Tests of the checks of Osnabrueck's sheet: right solutions pass them, wrong ones fail just those that they should. */
package org.backmark.tests.osnabrueckbackpropgd;
