/**
 * Values as bytes: how a call's arguments and its answer cross between the grader and the student's code.
 *
 * <p>Both sides read by the contract's own types, never by what the bytes claim to be, and check every length against the
 * bytes that are there. Numbers, strings, enums, {@link org.backmark.kit.Matrix}, {@code int[]}, {@code double[]}, lists of
 * these, records of these, {@link org.backmark.kit.SeededRandom} (as its seed) and {@link java.lang.Appendable} (filled
 * there, sent back) can cross.
 */
package org.backmark.kit.wire;
