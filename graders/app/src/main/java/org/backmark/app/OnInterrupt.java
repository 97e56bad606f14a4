package org.backmark.app;

/** While open: when the process is interrupted, its workers are ended and what is finished is written. */
final class OnInterrupt implements AutoCloseable {
    private final Thread hook;

    /** What is still to be done. */
    @FunctionalInterface
    interface LastWords {
        /** Does it. */
        void run() throws Exception;
    }

    OnInterrupt(LastWords lastWords) {
        hook = new Thread(() -> {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            try {
                lastWords.run();
                System.err.println("backmark: interrupted; the rows that were finished are written");
            } catch (Exception e) {
                System.err.println("backmark: interrupted, and " + e.getMessage());
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is what ends it.
        }
    }
}
