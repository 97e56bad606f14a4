package org.backmark.engine.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The CPU time of a worker, with that of the processes which it has started, where no filter keeps it from that. */
public final class CpuTime {
    // To find what is below a process, all processes are gone through: too much for every call.
    private static final long BETWEEN_SEARCHES = 20_000_000L;
    private final ProcessHandle worker;
    private final boolean alone;
    private long searched = System.nanoTime() - BETWEEN_SEARCHES;
    private final Map<Long, Duration> seen = new HashMap<>();

    private CpuTime(ProcessHandle worker, boolean alone) {
        this.worker = worker;
        this.alone = alone;
    }

    /** That of a process which has just been started, without what is below it. */
    public static CpuTime starting(Process started) {
        return new CpuTime(started.toHandle(), true);
    }

    /** That of the worker behind a started process; to be asked before the student's code runs. */
    public static CpuTime settled(Process started) {
        ProcessHandle worker = LeafProcess.of(started);
        return new CpuTime(worker, ProcInspector.filtered(worker));
    }

    /** Whether the worker cannot start processes; known once it is settled. */
    public boolean alone() {
        return alone;
    }

    /** What has been used so far; of a process that has ended, what it was at the last look. */
    public synchronized Duration used() {
        look(worker);
        if (!alone && System.nanoTime() - searched >= BETWEEN_SEARCHES) {
            searched = System.nanoTime();
            worker.descendants().forEach(this::look);
        }
        return seen.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private void look(ProcessHandle process) {
        ProcFiles.cpu(process).ifPresent(now -> seen.put(process.pid(), now));
    }
}
