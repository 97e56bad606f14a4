package org.backmark.engine.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the worker behind the processes of its sandbox. */
public final class LeafProcess {
    private LeafProcess() {}

    /**
     * The process that a started one has come down to, itself if it has started no other.
     */
    public static ProcessHandle of(Process started) {
        List<ProcessHandle> below = ProcFiles.descendants(started.toHandle());
        Set<Long> parents = below.stream()
                .flatMap(handle -> handle.parent().stream())
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
        return below.stream()
                .filter(handle -> !parents.contains(handle.pid()))
                .findFirst()
                .orElse(started.toHandle());
    }
}
