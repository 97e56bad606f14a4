package org.backmark.engine.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets a process confine itself before it becomes a worker, for which it needs no privilege: by Landlock to the few files
 * that it needs, and by the filter of system calls.
 *
 * <p>A few lines of Perl do it, because Java cannot, and {@code setpriv} can only since util-linux 2.41; Perl is on every
 * Debian and Ubuntu. Landlock leaves open what a file is called and how large it is, which no rights are needed to see.
 */
final class Confinement {
    private static final String SCRIPT = "confine.pl";
    private static final List<String> DEVICES = List.of("/dev/null", "/dev/urandom");
    private final List<String> start = new ArrayList<>();

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     * @param folder where script and filter are written; readable for everybody
     * @param walls which walls to put up; all of them, but in a test of the others
     * @throws SandboxException if something is missing on this machine
     */
    Confinement(JavaRuntime runtime, Path folder, Set<Wall> walls) throws SandboxException {
        SeccompFilter.Processor processor = SeccompFilter.Processor.current();
        start.add(Host.tool("perl", "perl-base"));
        start.add(write(folder).toString());
        start.add(Long.toString(ProcessHandle.current().pid()));
        start.add(Integer.toString(processor.prctl));
        start.add(Integer.toString(processor.seccomp));
        start.add(walls.contains(Wall.SYSTEM_CALLS) ? SeccompFilter.in(folder).toString() : "-");
        start.add(walls.contains(Wall.WRITING) ? "shut" : "open");
        start.add(runtime.home().toString());
        start.addAll(Libraries.of(runtime.home(), List.of()));
        start.addAll(Libraries.linkedTo(runtime.home()));
        start.addAll(DEVICES);
        // Where libraries lie in unusual places.
        addIf(Files.isReadable(Path.of("/etc/ld.so.cache")), "/etc/ld.so.cache");
        addIf(!walls.contains(Wall.FILES), "/etc");
        addIf(!walls.contains(Wall.PROCESSES), "/proc");
    }

    private void addIf(boolean condition, String file) {
        if (condition) {
            start.add(file);
        }
    }

    private static Path write(Path folder) throws SandboxException {
        Path script = folder.resolve(SCRIPT);
        if (Files.exists(script)) {
            // Another sandbox's workers may be about to read it.
            return script;
        }
        try (InputStream in = Confinement.class.getResourceAsStream(SCRIPT)) {
            Files.copy(in, script);
            return script;
        } catch (IOException e) {
            throw new SandboxException("what confines a worker cannot be written: " + e.getMessage());
        }
    }

    /** The start of a command line: the program that follows runs confined, and can read its jars and folders. */
    List<String> prefix(Program program) {
        List<String> command = new ArrayList<>(start);
        program.classPath().forEach(entry -> command.add(entry.toAbsolutePath().toString()));
        program.archive()
                .ifPresent(archive -> command.add(archive.toAbsolutePath().toString()));
        command.add("--");
        return command;
    }

    /** Whether this machine's kernel has Landlock, which Perl is needed to find out. */
    static boolean landlock() {
        try {
            String version = Host.output(List.of(Host.tool("perl", "perl-base"), "-e", "print syscall(444, 0, 0, 1)"));
            return Integer.parseInt(version.strip()) > 0;
        } catch (SandboxException | IOException | NumberFormatException e) {
            return false;
        }
    }
}
