package org.backmark.engine.compile;

import java.time.Duration;

/**
 * What a compilation may take.
 *
 * @param time on the wall
 * @param errors how many are listed
 */
public record CompileLimits(Duration time, int errors) {

    /** Ten seconds, 20 errors. */
    public static final CompileLimits DEFAULT = new CompileLimits(Duration.ofSeconds(10), 20);
}
