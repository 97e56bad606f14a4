package org.backmark.kit.diagnosis;

import java.util.List;

/**
 * A slip of value that spoils a task.
 *
 * @param slip the slip
 * @param replies what a solution with it answers to each of the task's questions
 */
record Candidate(Slip slip, List<AnswerVector> replies) {
    private static final int LEAST_DIFFERENT = 2;

    Candidate {
        replies = List.copyOf(replies);
    }

    /** Whether these are its answers. */
    boolean fits(List<AnswerVector> answers) {
        return agree(answers, replies);
    }

    // NaN alone tells nothing, but where it stands does, if other questions have numbers for an answer.
    static boolean agree(List<AnswerVector> answers, List<AnswerVector> predicted) {
        boolean numbersElsewhere = predicted.stream().anyMatch(one -> !one.isNaNThroughout());
        for (int i = 0; i < predicted.size(); i++) {
            boolean agrees = answers.get(i).agreesWith(predicted.get(i))
                    || numbersElsewhere && answers.get(i).isNaNThroughoutLike(predicted.get(i));
            if (!agrees) {
                return false;
            }
        }
        return true;
    }

    /** Whether it can be told from the right solution: on two questions at least, or on the only one there is. */
    static boolean isTellable(List<AnswerVector> replies, List<AnswerVector> right) {
        int different = 0;
        for (int i = 0; i < right.size(); i++) {
            different += replies.get(i).differsFrom(right.get(i)) ? 1 : 0;
        }
        return different >= Math.min(LEAST_DIFFERENT, right.size());
    }
}
