package student.endless;

import student.EverythingSolution;

/** A class of which no object can be made in time. */
public class EndlessSolution extends EverythingSolution {
    // Nobody can stop a thread: where it cannot be killed with its process, it ends by itself.
    private static final long FAR_TOO_LONG = 20_000_000_000L;

    /** Returns far too late. */
    public EndlessSolution() {
        long started = System.nanoTime();
        while (System.nanoTime() - started < FAR_TOO_LONG) {
            Thread.onSpinWait();
        }
    }
}
