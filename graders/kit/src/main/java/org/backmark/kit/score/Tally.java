package org.backmark.kit.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.backmark.kit.assignment.PassMark;

/** A class in a few numbers. */
public final class Tally {
    private final PassMark passMark;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private double[] percents = new double[16];
    private int graded;
    private int total;
    private int passed;
    private int open;
    private int passedSoFar;

    /**
     * Of no submission yet.
     *
     * @param passMark what must be earned
     */
    public Tally(PassMark passMark) {
        this.passMark = passMark;
    }

    /** Counts a submission. */
    public void add(Report report) {
        total++;
        counts.merge(report.status(), 1, Integer::sum);
        switch (report.verdict(passMark)) {
            case PASSED -> passed++;
            case OPEN -> {
                open++;
                passedSoFar += report.passesSoFar(passMark) ? 1 : 0;
            }
            case FAILED -> {}
        }
        if (report.status() == Status.GRADED) {
            if (graded == percents.length) {
                percents = Arrays.copyOf(percents, 2 * graded);
            }
            percents[graded++] = report.percent();
        }
    }

    /** What must be earned. */
    public PassMark passMark() {
        return passMark;
    }

    /** How many there are. */
    public int total() {
        return total;
    }

    /** How many of them pass. */
    public int passed() {
        return passed;
    }

    /** How many may pass yet: they await marks that can decide it, or the grader failed. */
    public int open() {
        return open;
    }

    /** How many of these pass by what has been marked so far. */
    public int passedSoFar() {
        return passedSoFar;
    }

    /** How many of them have that status. */
    public int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** The median percentage of those that were graded, if any was. */
    public OptionalDouble median() {
        if (graded == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(percents, graded);
        Arrays.sort(sorted);
        int middle = graded / 2;
        return OptionalDouble.of(graded % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
