package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.engine.sandbox.Wall;

/** What the option {@code --sandbox} takes. */
enum SandboxChoice {
    /** The strongest that works. */
    AUTO,
    /** {@link SandboxKind#BWRAP}. */
    BWRAP,
    /** {@link SandboxKind#USER}. */
    USER,
    /** {@link SandboxKind#PROCESS}. */
    PROCESS,
    /** {@link SandboxKind#NONE}. */
    NONE;

    /**
     * What confines the programs that have to do with students' code.
     *
     * @param workers where it runs
     * @param compilers where it is compiled
     * @param runtimes what both run on
     * @param walls those that stand
     */
    record Confinement(Sandbox workers, Sandbox compilers, Runtimes runtimes, Set<Wall> walls) {
        private static final Set<Wall> NEEDED_UNINSPECTED =
                Set.of(Wall.GRADER_FILES, Wall.FILES, Wall.WRITING, Wall.SYSTEM_CALLS, Wall.LIMITS);

        /** Whether code may run inside that nobody has inspected, as students' own tests are. */
        boolean holdsUninspected() {
            return walls.containsAll(NEEDED_UNINSPECTED);
        }
    }

    /** The run times of workers and of compilers. */
    record Runtimes(JavaRuntime workers, JavaRuntime compilers) {

        /** What has broken since the run began, if anything. */
        Optional<String> damage() {
            return workers.damage().or(compilers::damage);
        }
    }

    /**
     * Opens the sandbox that is meant, and says which walls stand.
     *
     * @param workplace for the few files it needs
     * @param terminal told in one line
     * @throws SandboxException if it does not work here
     */
    Confinement open(Workspace workplace, PrintWriter terminal) throws IOException, SandboxException {
        Runtimes runtimes =
                new Runtimes(JavaRuntime.small(JavaRuntime.cache()), JavaRuntime.compiling(JavaRuntime.cache()));
        Optional<SandboxKind> asked = this == AUTO ? Optional.empty() : Optional.of(SandboxKind.valueOf(name()));
        Sandboxes sandboxes = new Sandboxes(runtimes.workers(), workplace.openSubfolder("sandbox"), secret());
        Sandboxes.Proved proved = sandboxes.open(asked);
        String remark =
                runtimes.workers().remark().map(text -> " (" + text + ")").orElse("");
        terminal.print(proved.line() + remark + "\n");
        terminal.flush();
        Sandbox compilers = sandboxes.around(proved.sandbox(), runtimes.compilers());
        return new Confinement(proved.sandbox(), compilers, runtimes, proved.standing());
    }

    /** A file of the grader's: the jar of this program. */
    static Path secret() throws IOException {
        try {
            return Path.of(SandboxChoice.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot find Backmark's own installation: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
