package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ejml.MatrixDimensionException;

/**
 * A question about a network far larger than those that the others are about. What is named keeps a share of the points, and so
 * it must explain this answer too: code that tells large networks from small ones may do something else altogether.
 */
final class LargeQuestion {
    private static final double SINGLE_PRECISION = 1e-4;

    private final Probe probe;
    private final Function<Set<Slip>, Object> solutions;

    /**
     * A question.
     *
     * @param probe what is asked
     * @param solutions those with some slips
     */
    LargeQuestion(Probe probe, Function<Set<Slip>, Object> solutions) {
        this.probe = probe;
        this.solutions = solutions;
    }

    Knowledge.Question asked() {
        return new Knowledge.Question(probe, Observation.Right.of(reply(Set.of())));
    }

    private AnswerVector reply(Set<Slip> slips) {
        return AnswerVector.of(probe.ask(solutions.apply(slips)));
    }

    /**
     * The causes that explain what was seen.
     *
     * @param causes each a set of slips that together explain the answers to all other questions
     * @param asking gives the answer to this one, empty if there is none; not asked where no cause keeps anything, as
     *     differences of a large network take all the time that a call may
     */
    List<Set<Slip>> explaining(List<Set<Slip>> causes, Supplier<Optional<Observation>> asking) {
        if (causes.stream().allMatch(LargeQuestion::losesAll)) {
            return causes;
        }
        Optional<Observation> seen = asking.get();
        return causes.stream()
                .filter(slips -> losesAll(slips)
                        || seen.filter(one -> explain(slips, one)).isPresent())
                .toList();
    }

    // Nothing is kept for it: it need not be earned.
    private static boolean losesAll(Set<Slip> slips) {
        return slips.stream().anyMatch(slip -> slip.price().forfeitsTask());
    }

    private boolean explain(Set<Slip> slips, Observation seen) {
        boolean ofValue = slips.stream().allMatch(slip -> slip.sign().isEmpty());
        return ofValue
                ? isAsForetold(slips, seen)
                : slips.stream().flatMap(slip -> slip.sign().stream()).allMatch(sign -> mayShow(sign, seen));
    }

    // Where the slips leave no answer, there is none to compare.
    private boolean isAsForetold(Set<Slip> slips, Observation seen) {
        try {
            return seen.answer().agreesWith(reply(slips));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | MatrixDimensionException e) {
            return true;
        }
    }

    private static boolean mayShow(Symptom sign, Observation seen) {
        return switch (sign) {
            case TRANSPOSED, COLUMN_MISSING, ROW_TOO_MANY, SWAPPED -> sign.showsIn(List.of(seen));
            case SINGLE_PRECISION ->
                seen.answer().shape().equals(seen.right().shape())
                        && seen.answer().distance(seen.right().reply()) < SINGLE_PRECISION;
            // What others show is not for one answer to tell.
            default -> true;
        };
    }
}
