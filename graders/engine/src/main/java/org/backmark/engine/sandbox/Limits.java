package org.backmark.engine.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The resource limits of a worker's process. */
final class Limits {
    private static final long MEGABYTE = 1 << 20;

    /** What a JVM takes besides its heap: 640 MB of address space for a heap of 256. */
    private static final int BESIDES_THE_HEAP = 384;

    // A JVM needs 14.
    private static final int THREADS = 64;

    private Limits() {}

    /** The start of a command line: whatever follows runs with the limits that belong to these walls. */
    static List<String> prefix(String prlimit, Program program, Set<Wall> walls) {
        List<String> command = new ArrayList<>(List.of(prlimit));
        if (walls.contains(Wall.LIMITS)) {
            command.add("--as=" + (program.heapMegabytes() + BESIDES_THE_HEAP) * MEGABYTE);
            command.add("--cpu=" + program.cpuSeconds());
            command.add("--fsize=0");
            command.add("--core=0");
        }
        if (walls.contains(Wall.THREADS)) {
            command.add("--nproc=" + THREADS);
        }
        return command;
    }
}
