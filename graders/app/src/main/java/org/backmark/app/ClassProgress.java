package org.backmark.app;

import org.backmark.kit.score.Report;

/** Told how far a class is. */
@FunctionalInterface
interface ClassProgress {
    /** Tells nobody. */
    ClassProgress NONE = (done, total) -> report -> {};

    /**
     * Begins.
     *
     * @param done how many need not be graded again
     * @param total how many there are, those included
     */
    Task begin(int done, int total);

    /** A class that is being graded. */
    @FunctionalInterface
    interface Task extends AutoCloseable {
        /** Says what came of one submission. */
        void graded(Report report);

        /** Ends it, wherever it is. */
        @Override
        default void close() {}
    }
}
