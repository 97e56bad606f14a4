package org.backmark.kit.diagnosis;

/** What of a call's outcome is looked at. */
public enum Reading {
    /** What was answered. */
    ANSWER,
    /** Whether the call was refused with an {@link IllegalStateException}: true or false. */
    REFUSED,
    /** Whether another seed of every {@link java.util.Random} leads to the very same answer: true or false. */
    SAME_FOR_ANOTHER_SEED
}
