package org.backmark.engine.grader;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.engine.sandbox.Wall;
import org.backmark.engine.workspace.Workspace;

/**
 * What confines the programs that have to do with students' code.
 *
 * @param workers where it runs
 * @param compilers where it is compiled
 * @param runtimes what both run on
 * @param walls those that stand
 */
record Isolation(Sandbox workers, Sandbox compilers, Runtimes runtimes, Set<Wall> walls) {
    private static final Set<Wall> NEEDED_UNINSPECTED =
            Set.of(Wall.GRADER_FILES, Wall.FILES, Wall.WRITING, Wall.SYSTEM_CALLS, Wall.LIMITS);

    /**
     * Opens a sandbox, and says which walls stand.
     *
     * @param kind the one that is meant; the strongest that works, if none is
     * @param workspace for the few files it needs
     * @param remarks told in one line
     * @throws SandboxException if it does not work here
     */
    static Isolation open(Optional<SandboxKind> kind, Workspace workspace, Consumer<String> remarks)
            throws IOException, SandboxException {
        Runtimes runtimes = Runtimes.open();
        Sandboxes sandboxes = new Sandboxes(runtimes.workers(), workspace.openSubfolder("sandbox"));
        Sandboxes.Proved proved = sandboxes.open(kind);
        String remark =
                runtimes.workers().remark().map(text -> " (" + text + ")").orElse("");
        remarks.accept(proved.line() + remark);
        Sandbox compilers = sandboxes.around(proved.sandbox(), runtimes.compilers());
        return new Isolation(proved.sandbox(), compilers, runtimes, proved.standing());
    }

    /** Whether code may run inside that nobody has inspected, as students' own tests are. */
    boolean holdsUninspected() {
        return walls.containsAll(NEEDED_UNINSPECTED);
    }
}
