/** Comparisons of what a student computed with what is right, and the messages they fail with. */
package org.backmark.kit.compare;
