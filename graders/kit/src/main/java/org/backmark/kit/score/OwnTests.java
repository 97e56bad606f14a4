package org.backmark.kit.score;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the student's own tests say, and what of the student's code they run.
 *
 * <p>They run in one JVM with that code, so whoever wants to can make these figures up: nothing but them depends on it.
 *
 * @param found how many tests there are
 * @param passed how many of these passed
 * @param failed how many failed; the others did not come to an end, or were skipped
 * @param failures the first of those that failed
 * @param lines of the student's code
 * @param branches of the student's code
 * @param sources which lines these are
 * @param note why that is not all, in one line; empty if it is
 * @param isUnknown whether the grader is at fault, so that nothing is known of them
 */
public record OwnTests(
        int found,
        int passed,
        int failed,
        List<Failure> failures,
        Covered lines,
        Covered branches,
        List<Source> sources,
        String note,
        boolean isUnknown) {

    public OwnTests {
        Stream.of(lines, branches, note).forEach(Objects::requireNonNull);
        if (passed < 0 || failed < 0 || found < passed + (long) failed) {
            throw new IllegalArgumentException(passed + " passed and " + failed + " failed, of " + found);
        }
        failures = List.copyOf(failures);
        sources = List.copyOf(sources);
    }

    /**
     * A test that failed.
     *
     * @param test its class and name
     * @param message what it said
     */
    public record Failure(String test, String message) {}

    /**
     * A part of a whole.
     *
     * @param covered how many ran
     * @param total how many there are
     */
    public record Covered(int covered, int total) {
        public Covered {
            if (covered < 0 || covered > total) {
                throw new IllegalArgumentException(covered + " of " + total);
            }
        }

        /** Nothing of nothing. */
        public static final Covered NONE = new Covered(0, 0);

        /** The share that ran, in percent; 0 if there are none. */
        public double percent() {
            return total == 0 ? 0 : 100.0 * covered / total;
        }
    }

    /**
     * The lines of one source that hold code.
     *
     * @param name its path by its package
     * @param covered numbers of the lines that ran
     * @param partly of those of which some branch did not run
     * @param missed of those that did not run
     */
    public record Source(String name, List<Integer> covered, List<Integer> partly, List<Integer> missed) {
        public Source {
            covered = List.copyOf(covered);
            partly = List.copyOf(partly);
            missed = List.copyOf(missed);
        }
    }

    /** Tests of which nothing but this is to be told. */
    public static OwnTests notRun(String why) {
        return new OwnTests(0, 0, 0, List.of(), Covered.NONE, Covered.NONE, List.of(), why, false);
    }

    /** Tests that the grader could not run. */
    public static OwnTests unknown(String why) {
        return new OwnTests(0, 0, 0, List.of(), Covered.NONE, Covered.NONE, List.of(), why, true);
    }

    /** The share of the lines that ran, in percent. */
    public double lineCoverage() {
        return lines.percent();
    }

    /** The share of the branches that ran, in percent. */
    public double branchCoverage() {
        return branches.percent();
    }

    /**
     * What they earn: the share of the lines that ran, times the share of the tests that passed.
     *
     * @param most for all of both
     */
    public double points(double most) {
        return found == 0
                ? 0
                : Numbers.points(most * lineCoverage() / 100 * passed / found).doubleValue();
    }

    /** All of it in one line. */
    public String line() {
        if (found == 0) {
            return note;
        }
        return passed + " of " + found + " passed; they ran " + Numbers.percent(lineCoverage()) + " % of the lines, "
                + Numbers.percent(branchCoverage()) + " % of the branches" + (note.isEmpty() ? "" : "; " + note);
    }
}
