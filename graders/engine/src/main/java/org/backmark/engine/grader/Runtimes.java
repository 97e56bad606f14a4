package org.backmark.engine.grader;

import java.io.IOException;
import java.util.Optional;
import org.backmark.engine.sandbox.JavaRuntime;

/**
 * The Java run times behind walls.
 *
 * @param workers what students' code runs on
 * @param compilers what it is compiled on
 */
public record Runtimes(JavaRuntime workers, JavaRuntime compilers) {

    /** Those of this machine, from the cache where they are there already. */
    public static Runtimes open() throws IOException {
        return new Runtimes(JavaRuntime.small(JavaRuntime.cache()), JavaRuntime.compiling(JavaRuntime.cache()));
    }

    /** What has broken since the run began, if anything. */
    public Optional<String> damage() {
        return workers.damage().or(compilers::damage);
    }
}
