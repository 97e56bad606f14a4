package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running worker as Linux describes it in {@code /proc}: what no attempt from inside can tell. */
final class ProcInspector {
    private static final Path PROC = Path.of("/proc");
    private static final long MANY = 1000;
    private final Path process;

    private ProcInspector(long process) {
        this.process = PROC.resolve(Long.toString(process));
    }

    /**
     * The walls that nothing speaks against from outside.
     *
     * @param started the process that was started, the worker itself or what it is confined by
     */
    static Set<Wall> look(Process started) {
        Set<Wall> standing = EnumSet.allOf(Wall.class);
        ProcInspector outside = new ProcInspector(LeafProcess.of(started).pid());
        outside.keepIf(standing, Wall.NETWORK, outside::ownNetwork);
        outside.keepIf(standing, Wall.SYSTEM_CALLS, () -> outside.status("Seccomp", 10) == 2);
        outside.keepIf(standing, Wall.PRIVILEGES, outside::unprivileged);
        outside.keepIf(standing, Wall.LIMITS, outside::limited);
        outside.keepIf(standing, Wall.THREADS, () -> outside.limit("processes") < MANY);
        return standing;
    }

    /** Whether a process has a filter of system calls, which keeps it from starting others. */
    static boolean filtered(ProcessHandle process) {
        try {
            return Host.linux() && new ProcInspector(process.pid()).status("Seccomp", 10) == 2;
        } catch (IOException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Question {
        boolean answer() throws IOException;
    }

    // What cannot be seen is not known to stand.
    private void keepIf(Set<Wall> standing, Wall wall, Question question) {
        boolean stands;
        try {
            stands = question.answer();
        } catch (IOException e) {
            stands = false;
        }
        if (!stands) {
            standing.remove(wall);
        }
    }

    private boolean ownNetwork() throws IOException {
        return !Files.readSymbolicLink(process.resolve("ns/net"))
                .equals(Files.readSymbolicLink(PROC.resolve("self/ns/net")));
    }

    private boolean unprivileged() throws IOException {
        return status("NoNewPrivs", 10) == 1
                && status("CapEff", 16) == 0
                && status("CapBnd", 16) == 0
                && status("Uid", 10) != 0;
    }

    private boolean limited() throws IOException {
        return limit("address space") < Long.MAX_VALUE && limit("cpu time") < Long.MAX_VALUE && limit("file size") == 0;
    }

    private long status(String name, int radix) throws IOException {
        return Long.parseLong(find("status", name + ":\\s+(\\w+)"), radix);
    }

    private long limit(String name) throws IOException {
        String hard = find("limits", "Max " + name + "\\s+\\w+\\s+(\\w+)");
        return hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard);
    }

    private String find(String file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(process.resolve(file)));
        if (!matcher.find()) {
            throw new IOException(pattern + " is not in " + file);
        }
        return matcher.group(1);
    }
}
