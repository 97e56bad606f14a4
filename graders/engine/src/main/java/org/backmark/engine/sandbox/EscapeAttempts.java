package org.backmark.engine.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs inside a sandbox, tries what a worker must not do, prints a line per attempt, and waits until its input ends.
 *
 * <p>Its arguments: a file of the grader's, a port that somebody listens on, the name of a variable of the grader's.
 */
final class EscapeAttempts {
    private static final List<String> FOLDERS = List.of("/", "/tmp", "/var/tmp", "/dev", "/dev/shm", "/worker", ".");

    private EscapeAttempts() {}

    /** Something that must not succeed. */
    @FunctionalInterface
    private interface Attempt {
        void make() throws Exception;
    }

    public static void main(String[] arguments) throws IOException {
        attempt(Wall.GRADER_FILES, () -> Files.readAllBytes(Path.of(arguments[0])));
        attempt(Wall.FILES, () -> Files.readAllBytes(Path.of("/etc/passwd")));
        attempt(Wall.WRITING, EscapeAttempts::write);
        attempt(Wall.NETWORK, () -> connect(Integer.parseInt(arguments[1])));
        attempt(Wall.SYSTEM_CALLS, EscapeAttempts::start);
        attempt(Wall.ENVIRONMENT, () -> readVariable(arguments[2]));
        attempt(Wall.PROCESSES, EscapeAttempts::list);
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Whoever started this looks at it from outside meanwhile.
        }
    }

    private static void attempt(Wall wall, Attempt attempt) {
        try {
            attempt.make();
            System.out.println("open " + wall.name());
        } catch (Exception e) {
            System.out.println("shut " + wall.name() + " " + e);
        }
    }

    private static void write() throws IOException {
        IOException last = null;
        for (String folder : FOLDERS) {
            try {
                Files.delete(Files.createFile(Path.of(folder, "backmark-probe-" + System.nanoTime())));
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    // Waited for, so that it is not taken for the worker by whoever looks from outside.
    private static void start() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(java, "-version").start().destroyForcibly().waitFor();
    }

    private static void readVariable(String name) throws IOException {
        if (System.getenv(name) == null) {
            throw new IOException("not set");
        }
    }

    private static void list() throws IOException {
        String[] entries = new File("/proc").list();
        if (entries == null || entries.length == 0) {
            throw new IOException("nothing in /proc");
        }
    }
}
