/**
 * The student's handout: one assignment as a Maven project that needs nothing of this one.
 *
 * <p>It holds our jars as a Maven repository. The kit's jar is another than the grader's: it knows this assignment alone, and
 * of the hidden checks their points only.
 */
package org.backmark.app.handout;
