package org.backmark.course.export;

/**
 * A line of a student's file.
 *
 * @param file its path as the CI server knows it, with {@code /} between its parts
 * @param line counted from 1
 */
public record SourceLocation(String file, int line) {}
