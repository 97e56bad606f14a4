package org.backmark.engine.sandbox;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of a process again and again, read from Linux's {@code /proc} where there is one.
 *
 * <p>{@link ProcessHandle} answers the same, but reads much besides: the user's name for every question, and all of the
 * machine's processes to find a child.
 */
public final class ProcFiles {
    // The unit of the times in these files, the same on every processor that Java 17 runs on.
    private static final int TICKS_A_SECOND = 100;
    // User and system time stand 11 and 12 fields after the name, which may hold anything.
    private static final int FIELDS_BEFORE_TIMES = 11;
    // The name may have 16 characters, and each of the 52 numbers 20.
    private static final int MOST_OF_STAT = 2048;
    private static final boolean LINUX = Host.linux();

    private ProcFiles() {}

    /** The CPU time that a process has used, without that of its children; nothing if it has ended. */
    public static Optional<Duration> cpu(ProcessHandle process) {
        if (!LINUX) {
            return process.info().totalCpuDuration();
        }
        try (FileInputStream in = new FileInputStream("/proc/" + process.pid() + "/stat")) {
            byte[] line = new byte[MOST_OF_STAT];
            return Optional.of(Duration.ofMillis(ticks(line, in.read(line)) * (1000 / TICKS_A_SECOND)));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    // Asked twice for every call of a student's code: so the line is not taken apart as a string.
    private static long ticks(byte[] line, int length) {
        int at = length - 1;
        while (line[at] != ')') {
            at--;
        }
        for (int fields = 0; fields <= FIELDS_BEFORE_TIMES; fields++) {
            at = spaceAfter(line, at + 1);
        }
        int between = spaceAfter(line, at + 1);
        return number(line, at + 1, between) + number(line, between + 1, spaceAfter(line, between + 1));
    }

    private static int spaceAfter(byte[] line, int from) {
        int at = from;
        while (line[at] != ' ') {
            at++;
        }
        return at;
    }

    private static long number(byte[] line, int from, int end) {
        return Long.parseLong(new String(line, from, end - from, StandardCharsets.ISO_8859_1));
    }

    /**
     * All processes that a process has started, and those that they have; one may be missing while others end.
     */
    public static List<ProcessHandle> descendants(ProcessHandle process) {
        List<ProcessHandle> below = new ArrayList<>();
        try {
            for (ProcessHandle child : children(process)) {
                below.add(child);
                below.addAll(descendants(child));
            }
            return below;
        } catch (IOException e) {
            // It has ended, or this kernel does not keep lists of children.
            return process.descendants().toList();
        }
    }

    // A child belongs to the thread that has started it.
    private static List<ProcessHandle> children(ProcessHandle process) throws IOException {
        String threads = "/proc/" + process.pid() + "/task";
        String[] names = new File(threads).list();
        if (names == null) {
            throw new IOException("no process " + process.pid());
        }
        List<ProcessHandle> children = new ArrayList<>();
        for (String thread : names) {
            Stream.of(read(threads + "/" + thread + "/children").split(" "))
                    .filter(pid -> !pid.isBlank())
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .forEach(children::add);
        }
        return children;
    }

    private static String read(String file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
