package org.backmark.kit.assignment;

/**
 * One graded test method.
 *
 * @param id the method's name
 * @param points what it gives when it passes
 * @param visibility who may see it
 */
public record Check(
        String id,
        @Within(least = 0, most = PassMark.MOST_POINTS) double points,
        Visibility visibility) {

    /** The same check for other points. */
    public Check withPoints(double others) {
        return new Check(id, others, visibility);
    }
}
