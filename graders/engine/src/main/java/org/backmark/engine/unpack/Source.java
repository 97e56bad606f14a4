package org.backmark.engine.unpack;

/**
 * One source of the student's.
 *
 * @param origin where it lay in the submission, fit to be shown
 * @param name its path by its package, for example {@code inf5860/week7/Week7Solution.java}
 * @param text what it says
 */
public record Source(String origin, String name, String text) {}
