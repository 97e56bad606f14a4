package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Each worker as a user of its own without privileges, with limits, and confined by itself: for containers in which
 * bubblewrap cannot work.
 */
final class OtherUser implements Sandbox {
    // Above those of people, and below 65536, where the users of many containers end.
    private static final int FIRST_USER = 40_000;
    private static final int USERS = 20_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % USERS));
    private final JavaRuntime runtime;
    private final Set<Wall> walls;
    private final Confinement confinement;
    private final List<String> network;
    private final String setpriv;
    private final String prlimit;

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     * @param folder for a few small files; readable for everybody
     * @param walls which walls to put up; all of them, but in a test of the others
     * @throws SandboxException if something is missing on this machine
     */
    OtherUser(JavaRuntime runtime, Path folder, Set<Wall> walls) throws SandboxException {
        if (!Host.root()) {
            throw new SandboxException("only root can start workers as another user: run it as root, in a container");
        }
        this.runtime = runtime;
        this.walls = Set.copyOf(walls);
        this.setpriv = Host.tool("setpriv", "util-linux");
        this.prlimit = Host.tool("prlimit", "util-linux");
        this.confinement = new Confinement(runtime, folder, walls);
        this.network = walls.contains(Wall.NETWORK) ? ownNetwork() : List.of();
    }

    // Most containers do not let even root make one: then the filter, which refuses sockets, has to do.
    private static List<String> ownNetwork() throws SandboxException {
        List<String> command = List.of(Host.tool("unshare", "util-linux"), "--net");
        try {
            List<String> attempt = new ArrayList<>(command);
            attempt.add(Host.tool("true", "coreutils"));
            Host.output(attempt);
            return command;
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public SandboxKind kind() {
        return SandboxKind.USER;
    }

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>(List.of("env"));
        if (walls.contains(Wall.ENVIRONMENT)) {
            command.add("-i");
        }
        command.add("MALLOC_ARENA_MAX=1");
        command.addAll(network);
        if (walls.contains(Wall.PRIVILEGES)) {
            command.addAll(drop());
        }
        command.addAll(Limits.prefix(prlimit, program, walls));
        command.addAll(confinement.prefix(program));
        command.addAll(Unconfined.java(runtime, program));
        return command;
    }

    private List<String> drop() {
        // Workers of one user could end each other, and would share one limit on threads.
        int user = FIRST_USER + NEXT.getAndIncrement() % USERS;
        return List.of(
                setpriv,
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--no-new-privs",
                "--inh-caps=-all",
                "--bounding-set=-all");
    }
}
