package org.backmark.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A worker with limits, which on Linux also confines itself, as far as the machine can: all that needs no privilege. */
final class Limited implements Sandbox {
    private final JavaRuntime runtime;
    private final Set<Wall> walls;
    private final String prlimit;
    private final Optional<Confinement> confinement;

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     * @param folder for a few small files
     * @param walls which walls to put up; all of them, but in a test of the others
     * @throws SandboxException if something is missing on this machine
     */
    Limited(JavaRuntime runtime, Path folder, Set<Wall> walls) throws SandboxException {
        this.runtime = runtime;
        this.walls = Set.copyOf(walls);
        this.prlimit = Host.linux() ? Host.tool("prlimit", "util-linux") : "";
        this.confinement = Host.linux() ? confinement(runtime, folder, walls) : Optional.empty();
    }

    // Limits alone are what this sandbox promises; the probe says what else stands.
    private static Optional<Confinement> confinement(JavaRuntime runtime, Path folder, Set<Wall> walls) {
        try {
            return Optional.of(new Confinement(runtime, folder, walls));
        } catch (SandboxException e) {
            return Optional.empty();
        }
    }

    @Override
    public SandboxKind kind() {
        return SandboxKind.PROCESS;
    }

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        if (Host.linux()) {
            command.add("env");
            if (walls.contains(Wall.ENVIRONMENT)) {
                command.add("-i");
            }
            command.add("MALLOC_ARENA_MAX=1");
            // The threads of all the user's processes would count, and not the worker's alone.
            Set<Wall> own = walls.contains(Wall.LIMITS) ? Set.of(Wall.LIMITS) : Set.of();
            command.addAll(Limits.prefix(prlimit, program, own));
        }
        confinement.ifPresent(it -> command.addAll(it.prefix(program)));
        command.addAll(Unconfined.java(runtime, program));
        return command;
    }
}
