package org.backmark.engine.sandbox;

import java.util.ArrayList;
import java.util.List;

/** A worker with limits only. */
final class Limited implements Sandbox {
    private final JavaRuntime runtime;
    private final List<String> environment;
    private final boolean limits;
    private final String prlimit;

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     * @throws SandboxException if something is missing on this machine
     */
    Limited(JavaRuntime runtime) throws SandboxException {
        this.runtime = runtime;
        this.limits = Host.linux();
        this.prlimit = limits ? Host.tool("prlimit", "util-linux") : "";
        this.environment = limits ? List.of("env", "-i", "MALLOC_ARENA_MAX=1") : List.of();
    }

    @Override
    public SandboxKind kind() {
        return SandboxKind.PROCESS;
    }

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>(environment);
        if (limits) {
            // The threads of all the user's processes would count, and not the worker's alone.
            command.addAll(Limits.prefix(prlimit, program.heapMegabytes(), kind().required()));
        }
        command.addAll(Unconfined.java(runtime, program));
        return command;
    }
}
