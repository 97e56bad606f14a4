package org.backmark.kit.score;

/**
 * What a report was made with.
 *
 * @param backmark Backmark's version
 * @param java Java's version
 */
public record Versions(String backmark, String java) {}
