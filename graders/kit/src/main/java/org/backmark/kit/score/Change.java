package org.backmark.kit.score;

/**
 * What a person has put in place of a task's points.
 *
 * @param points the points that count
 * @param reason why, in the person's words
 */
public record Change(double points, String reason) {}
