package org.backmark.engine.compile;

import java.time.Duration;

/**
 * What a compilation may take.
 *
 * @param time of the processor
 * @param heapMegabytes memory
 * @param errors how many are listed
 */
public record CompileLimits(Duration time, int heapMegabytes, int errors) {

    /** Five seconds, 256 MB, 20 errors. */
    public static final CompileLimits DEFAULT = new CompileLimits(Duration.ofSeconds(5), 256, 20);
}
