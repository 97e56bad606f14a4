package org.backmark.engine.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a sandbox that is proved to work on this machine. */
public final class Sandboxes {
    private final JavaRuntime runtime;
    private final Path folder;
    private final Probe probe;

    /**
     * Prepares the search.
     *
     * @param runtime what workers run on
     * @param folder for a few small files; readable for everybody
     * @param secret a file of the grader's that no worker may read
     * @throws IOException if the folder cannot be written to
     */
    public Sandboxes(JavaRuntime runtime, Path folder, Path secret) throws IOException {
        this.runtime = runtime;
        this.folder = folder;
        this.probe = new Probe(folder, secret);
    }

    /**
     * The same, where the file that no worker may read is this program's own.
     *
     * @param runtime what workers run on
     * @param folder for a few small files; readable for everybody
     * @throws IOException if the folder cannot be written to
     */
    public Sandboxes(JavaRuntime runtime, Path folder) throws IOException {
        this(runtime, folder, ownFile());
    }

    private static Path ownFile() throws IOException {
        try {
            return Path.of(Sandboxes.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot find Backmark's own installation: " + e.getMessage(), e);
        }
    }

    /**
     * A sandbox that works.
     *
     * @param sandbox it
     * @param standing its walls
     */
    public record Proved(Sandbox sandbox, Set<Wall> standing) {

        /** One line: what stands, and what does not. */
        public String line() {
            Set<Wall> down = EnumSet.allOf(Wall.class);
            down.removeAll(standing);
            return "sandbox " + sandbox.kind() + ": confines "
                    + (standing.isEmpty() ? "nothing" : list(standing))
                    + (down.isEmpty() ? "" : "; open: " + list(down))
                    + (socketsOnly(down) ? " (but no socket can be opened)" : "");
        }

        // The filter is no network of its own, but nobody who reads "open: network" should think that it can be used.
        private static boolean socketsOnly(Set<Wall> down) {
            return down.contains(Wall.NETWORK) && !down.contains(Wall.SYSTEM_CALLS);
        }
    }

    private static String list(Set<Wall> walls) {
        return walls.stream().map(Wall::label).collect(Collectors.joining(", "));
    }

    /**
     * The one that is asked for.
     *
     * @throws SandboxException if it does not work here
     */
    public Proved open(SandboxKind kind) throws SandboxException {
        Sandbox sandbox = make(kind);
        if (kind == SandboxKind.NONE) {
            return new Proved(sandbox, EnumSet.noneOf(Wall.class));
        }
        Set<Wall> standing = probe.standing(sandbox);
        Set<Wall> missing = EnumSet.noneOf(Wall.class);
        missing.addAll(kind.required());
        missing.removeAll(standing);
        if (!missing.isEmpty()) {
            throw new SandboxException("it starts, but leaves open: " + list(missing));
        }
        return new Proved(sandbox, standing);
    }

    /**
     * The strongest that works; on Linux never below {@link SandboxKind#USER}.
     *
     * @throws SandboxException if none works
     */
    public Proved strongest() throws SandboxException {
        List<String> failures = new ArrayList<>();
        for (SandboxKind kind : candidates()) {
            try {
                return open(kind);
            } catch (SandboxException e) {
                failures.add(kind + ": " + e.getMessage());
            }
        }
        throw new SandboxException(String.join("; ", failures));
    }

    private static List<SandboxKind> candidates() {
        return Host.linux() ? List.of(SandboxKind.BWRAP, SandboxKind.USER) : List.of(SandboxKind.PROCESS);
    }

    /** Opens what the command line says: a kind, or the strongest where none is named. */
    public Proved open(Optional<SandboxKind> asked) throws SandboxException {
        try {
            return asked.isPresent() ? open(asked.get()) : strongest();
        } catch (SandboxException e) {
            String what = asked.map(kind -> "--sandbox " + kind + " does not work here: ")
                    .orElse("no sandbox works here: ");
            throw new SandboxException(
                    what + e.getMessage() + " (see 'backmark doctor'; --sandbox process confines less)");
        }
    }

    /**
     * The same walls around another run time; what they keep out does not depend on it, so they are not tried again.
     *
     * @param proved the walls
     * @param other what runs inside
     */
    public Sandbox around(Sandbox proved, JavaRuntime other) throws SandboxException {
        return make(proved.kind(), other);
    }

    private Sandbox make(SandboxKind kind) throws SandboxException {
        return make(kind, runtime);
    }

    private Sandbox make(SandboxKind kind, JavaRuntime runtime) throws SandboxException {
        return switch (kind) {
            case BWRAP -> new Bubblewrap(runtime, folder, EnumSet.allOf(Wall.class));
            case USER -> new OtherUser(runtime, folder, EnumSet.allOf(Wall.class));
            case PROCESS -> new Limited(runtime, folder, EnumSet.allOf(Wall.class));
            case NONE -> new Unconfined(runtime);
        };
    }
}
