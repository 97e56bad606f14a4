package org.backmark.engine.own.worker;

/** The first byte of every frame from the worker of a student's own tests; each is a claim that nobody has to believe. */
public final class Said {
    /** It is there, and waits for the classes. */
    public static final int READY = 1;

    /** How many tests there are. */
    public static final int FOUND = 2;

    /** One test: how it ended, its class and name, and what it said. */
    public static final int ENDED = 3;

    /** The probes that were met so far: for each class its number, and a byte for each probe. */
    public static final int COVERED = 4;

    /** All tests have ended. */
    public static final int DONE = 5;

    /** In {@link #ENDED}: it passed. */
    public static final int PASSED = 1;

    /** In {@link #ENDED}: it failed. */
    public static final int FAILED = 2;

    /** In {@link #ENDED}: it did not run, or not to its end, as it asked for. */
    public static final int SKIPPED = 3;

    private Said() {}
}
