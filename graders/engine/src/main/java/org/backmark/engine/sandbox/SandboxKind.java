package org.backmark.engine.sandbox;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The sandboxes, the strongest first. */
public enum SandboxKind {
    /** Namespaces, an empty file system, a filter of system calls, limits: Linux with bubblewrap. */
    BWRAP,

    /**
     * A user of its own, a filter of system calls, limits, and only the files it needs where the kernel has Landlock:
     * Linux, started by root.
     */
    USER,

    /** Limits and the caps of the JVM; on Linux also the filter and Landlock, as far as they are there. */
    PROCESS,

    /** The caps of the JVM. */
    NONE;

    /** The walls without which it is not this sandbox. */
    Set<Wall> required() {
        return switch (this) {
            case BWRAP -> EnumSet.allOf(Wall.class);
            case USER ->
                EnumSet.of(
                        Wall.GRADER_FILES,
                        Wall.SYSTEM_CALLS,
                        Wall.PRIVILEGES,
                        Wall.ENVIRONMENT,
                        Wall.LIMITS,
                        Wall.THREADS);
            case PROCESS -> Host.linux() ? EnumSet.of(Wall.ENVIRONMENT, Wall.LIMITS) : EnumSet.noneOf(Wall.class);
            case NONE -> EnumSet.noneOf(Wall.class);
        };
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
