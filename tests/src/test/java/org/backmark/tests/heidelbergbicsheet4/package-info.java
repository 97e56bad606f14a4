/** Tests of the checks of Heidelberg's sheet 4: right solutions pass them, wrong ones fail just those that they should. */
package org.backmark.tests.heidelbergbicsheet4;
