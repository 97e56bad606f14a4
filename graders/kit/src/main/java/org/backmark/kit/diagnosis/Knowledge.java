package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of an assignment's slips, wherever it comes from. */
interface Knowledge {

    /** The questions that tell apart the slips which can spoil a task, each with the right answer as far as it is known. */
    List<Question> questions(String task);

    /** The slips whose sign may show in answers to the task's questions. */
    List<Slip> signed(String task);

    /**
     * Whether a solution with nothing wrong but these slips of value shows a sign too; taken for granted where that is not
     * known.
     */
    default boolean shows(String task, Set<Slip> slips, Symptom sign) {
        return true;
    }

    /** A question that what is named must explain besides, if there is one. */
    default Optional<LargeQuestion> large(String task) {
        return Optional.empty();
    }

    /**
     * The slips of value that would give these answers.
     *
     * @param replies to each of the task's questions; known not to be right
     */
    List<Set<Slip>> fitting(String task, List<AnswerVector> replies);

    /** The slips of value that spoil the task and can be told from the right solution there. */
    Set<Slip> spoiling(String task);

    /** Whether it knows what two slips made at once would answer. */
    boolean knowsPairs();

    /**
     * The pairs of slips of value that would give these answers when both are made; none if it does not know them.
     *
     * @param holding at least one of each pair is one of these; they {@linkplain #spoiling spoil} the task
     */
    List<Set<Slip>> fittingPairs(String task, List<AnswerVector> replies, Set<Slip> holding);

    /**
     * A question.
     *
     * @param probe what is asked
     * @param right what is known of the right answer
     */
    record Question(Probe probe, Observation.Right right) {}
}
