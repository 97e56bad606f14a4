package org.backmark.kit.score;

/**
 * What a rule of the course takes off.
 *
 * @param percent of the points earned, 0 to 100
 * @param reason why, in one line
 */
public record Deduction(double percent, String reason) {

    /** The points that are taken off. */
    public double of(double earned) {
        return earned * percent / 100;
    }
}
