package org.backmark.kit.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Whether the sign of a slip is all that is wrong with a student's answers: otherwise they are right. */
final class SignedFault {
    private SignedFault() {}

    /**
     * Whether nothing else is wrong.
     *
     * @param sign shows in the answers
     * @param seen to each of the task's questions
     * @return false where the right answers are not known, as on a student's own machine
     */
    static boolean isWhole(Symptom sign, List<Observation> seen) {
        return switch (sign) {
            case NUMERICAL, SINGLE_PRECISION, A_LITTLE_LESS, ONLY_POSITIVE, NOT_SHIFTED, NOT_SCALED, GAUSSIAN -> true;
            case COLUMN_MISSING, ROW_TOO_MANY, SHRINKING -> true;
            case INPUT_MODIFIED,
                    MEMORY,
                    NOT_REFUSED,
                    REFUSED_OTHERWISE,
                    DRAWN_ONCE,
                    IN_TURN,
                    ONE_NEVER_DRAWN,
                    SHUFFLED_ONCE -> areRight(seen, false);
            case TRANSPOSED, SWAPPED -> areRight(seen, true);
            case UNRELATED, ONE_ANSWER, NOT_A_NUMBER, ALL_EQUAL, NOT_RANDOM, CHANCE_IN_SOME, CHANCE_IN_ALL -> false;
        };
    }

    private static boolean areRight(List<Observation> seen, boolean inAnotherOrder) {
        List<Observation> known = seen.stream()
                .filter(one -> one.reading() == Reading.ANSWER
                        && Objects.nonNull(one.right().reply()))
                .toList();
        return !known.isEmpty()
                && known.stream()
                        .allMatch(one -> inAnotherOrder
                                ? sorted(one.right().reply()).agreesWith(sorted(one.answer()))
                                : one.right().reply().agreesWith(one.answer()));
    }

    private static AnswerVector sorted(AnswerVector reply) {
        double[] numbers = reply.numbers().clone();
        Arrays.sort(numbers);
        return new AnswerVector("sorted " + numbers.length, numbers);
    }
}
