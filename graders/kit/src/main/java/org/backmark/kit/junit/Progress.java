package org.backmark.kit.junit;

/** Told by a check that takes long how far it is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (what, total) -> done -> {};

    /**
     * Begins something of which the total is known.
     *
     * @param what in a word: {@code training}
     * @param total how many steps it has
     */
    Task begin(String what, int total);

    /** Something that has begun. */
    @FunctionalInterface
    interface Task extends AutoCloseable {

        /** Says how many steps are done now. */
        void done(int steps);

        /** Ends it, wherever it is. */
        @Override
        default void close() {}
    }
}
