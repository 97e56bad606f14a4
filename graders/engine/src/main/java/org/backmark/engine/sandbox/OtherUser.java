package org.backmark.engine.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Each worker as a user of its own without privileges, with limits: for containers in which bubblewrap cannot work. */
final class OtherUser implements Sandbox {
    // Above those of people, and below 65536, where the users of many containers end.
    private static final int FIRST_USER = 40_000;
    private static final int USERS = 20_000;
    private final JavaRuntime runtime;
    private final String setpriv;
    private final String prlimit;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % USERS));

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     * @throws SandboxException if something is missing on this machine
     */
    OtherUser(JavaRuntime runtime) throws SandboxException {
        if (!Host.root()) {
            throw new SandboxException("only root can start workers as another user: run it as root, in a container");
        }
        this.runtime = runtime;
        this.setpriv = Host.tool("setpriv", "util-linux");
        this.prlimit = Host.tool("prlimit", "util-linux");
    }

    @Override
    public SandboxKind kind() {
        return SandboxKind.USER;
    }

    @Override
    public List<String> command(Program program) {
        // Workers of one user could end each other, and would share one limit on threads.
        int user = FIRST_USER + NEXT.getAndIncrement() % USERS;
        List<String> command = new ArrayList<>(List.of(
                "env",
                "-i",
                "MALLOC_ARENA_MAX=1",
                setpriv,
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--no-new-privs",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--pdeathsig=KILL"));
        command.addAll(Limits.prefix(prlimit, program.heapMegabytes(), kind().required()));
        command.addAll(Unconfined.java(runtime, program));
        return command;
    }
}
