package org.backmark.engine.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the machine has. */
final class Host {
    private static final long SECONDS = 60;

    private Host() {}

    static boolean linux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /** The processor's name as Linux has it: {@code x86_64}, {@code aarch64}. */
    static String processor() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    static boolean root() {
        return linux() && "root".equals(System.getProperty("user.name"));
    }

    /**
     * A program on the path.
     *
     * @throws SandboxException if there is none of this name
     */
    static String tool(String name, String debianPackage) throws SandboxException {
        return find(name)
                .orElseThrow(
                        () -> new SandboxException(name + " is not installed: install the package " + debianPackage));
    }

    static Optional<String> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin:/bin:/usr/sbin:/sbin";
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /**
     * What a program prints.
     *
     * @throws IOException if it cannot be started, does not end, or ends with anything but 0
     */
    static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.schedule(process::destroyForcibly, SECONDS, TimeUnit.SECONDS);
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " failed: " + text.strip());
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        } finally {
            clock.shutdownNow();
            process.destroyForcibly();
        }
    }
}
