package org.backmark.app;

import java.util.function.BooleanSupplier;

/** Sees to it that an interrupted run leaves what it has finished, and no process behind. */
final class OnInterrupt {
    private OnInterrupt() {}

    /** Something to be done. */
    @FunctionalInterface
    interface Action {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Does the work; when the process is interrupted meanwhile, the last words are said and its workers ended.
     *
     * @param work what may be interrupted
     * @param lastWords what is done then
     */
    static void during(Action work, Action lastWords) throws Exception {
        Thread hook = new Thread(() -> say(lastWords));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    /**
     * Does work that mostly waits; when the process is interrupted while it does, that is said.
     *
     * @param work what may be interrupted
     * @param waits whether nothing is being done at the moment: otherwise the last words are those of what is
     * @param lastWord a line
     */
    static void duringWait(Action work, BooleanSupplier waits, String lastWord) throws Exception {
        Thread hook = new Thread(() -> {
            if (waits.getAsBoolean()) {
                System.err.print("backmark: " + lastWord + "\n");
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    /** What the dying process does. */
    static void say(Action lastWords) {
        // First the words: what the workers' end looks like must not get into them.
        try {
            lastWords.run();
            System.err.print("backmark: interrupted; the rows that were finished are written\n");
        } catch (Exception e) {
            System.err.print("backmark: interrupted, and " + e.getMessage() + "\n");
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is what ends it.
        }
    }
}
