package org.backmark.app;

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
     * Does the work; when the process is interrupted meanwhile, its workers are ended and the last words are said.
     *
     * @param work what may be interrupted
     * @param first what is done before the workers are ended
     * @param lastWords what is done then
     */
    static void during(Action work, Runnable first, Action lastWords) throws Exception {
        Thread hook = new Thread(() -> say(first, lastWords));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    private static void say(Runnable first, Action lastWords) {
        first.run();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            lastWords.run();
            System.err.println(
                    "backmark: interrupted; the rows that were finished are written, and --resume goes on from there");
        } catch (Exception e) {
            System.err.println("backmark: interrupted, and " + e.getMessage());
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is what ends it.
        }
    }
}
