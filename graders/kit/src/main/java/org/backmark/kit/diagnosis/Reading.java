package org.backmark.kit.diagnosis;

/** What of a call's outcome is looked at. */
public enum Reading {
    /** What was answered. */
    ANSWER,
    /** What became of a call that must be refused: see {@link Refusal}. */
    REFUSED,
    /** Whether another seed of every {@link java.util.Random} leads to the very same answer: true or false. */
    SAME_FOR_ANOTHER_SEED,
    /** Whether another seed leads to another answer, where chance must have no part: true or false. */
    OTHER_FOR_ANOTHER_SEED,
    /** Whether the numbers in the last part of the answer are all the same, by a draw that was made once: true or false. */
    ONE_VALUE,
    /** Whether the numbers in the last part of the answer all differ, and are the same in another order for another seed. */
    EACH_VALUE_ONCE,
    /** How many values the numbers in the last part of the answer have, or 0 if they are others for another seed. */
    VALUE_COUNT,
    /** Whether several seeds lead to two different answers in all, as one shuffle of two samples for all epochs does: true or false. */
    TWO_ANSWERS,
    /** Whether the numbers in the last part of the answer change less and less where they should change evenly: true or false. */
    SHRINKING_CHANGES
}
