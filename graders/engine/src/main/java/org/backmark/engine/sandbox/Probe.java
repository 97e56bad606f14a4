package org.backmark.engine.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Proves which walls of a sandbox stand: it starts a program inside that tries to get through each. */
public final class Probe {
    private static final int HEAP_MEGABYTES = 64;
    private static final int SECONDS = 30;
    private static final String VARIABLE = "BACKMARK_PROBE";
    private final Path jar;
    private final Path secret;

    /**
     * Prepares probes.
     *
     * @param folder where the program's jar goes; readable for everybody
     * @param secret a file of the grader's that no worker may read
     * @throws IOException if the jar cannot be written
     */
    public Probe(Path folder, Path secret) throws IOException {
        this.jar = folder.resolve("probe.jar");
        this.secret = secret;
        if (Files.notExists(jar)) {
            write(jar);
        }
    }

    private static void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : List.of("EscapeAttempts", "EscapeAttempts$Attempt", "Wall")) {
                out.putNextEntry(new JarEntry(Probe.class.getPackageName().replace('.', '/') + "/" + name + ".class"));
                try (InputStream in = Probe.class.getResourceAsStream(name + ".class")) {
                    in.transferTo(out);
                }
            }
        }
    }

    /**
     * The walls that stand.
     *
     * @throws SandboxException if nothing can be started inside
     */
    public Set<Wall> standing(Sandbox sandbox) throws SandboxException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> arguments =
                    List.of(secret.toAbsolutePath().toString(), Integer.toString(listener.getLocalPort()), VARIABLE);
            Program attempts = new Program(List.of(jar), EscapeAttempts.class.getName(), HEAP_MEGABYTES, arguments);
            ProcessBuilder builder = new ProcessBuilder(sandbox.command(attempts))
                    .directory(jar.getParent().toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().put(VARIABLE, "1");
            return watch(Starter.start(builder));
        } catch (IOException e) {
            throw new SandboxException(e.getMessage());
        }
    }

    private static Set<Wall> watch(Process process) throws IOException, SandboxException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.schedule(process::destroyForcibly, SECONDS, TimeUnit.SECONDS);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            Set<Wall> open = EnumSet.noneOf(Wall.class);
            List<String> others = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready")) {
                    Set<Wall> standing = Host.linux() ? ProcInspector.look(process) : EnumSet.noneOf(Wall.class);
                    standing.removeAll(open);
                    return standing;
                } else if (line.startsWith("open ")) {
                    open.add(Wall.valueOf(line.substring("open ".length())));
                } else if (!line.startsWith("shut ")) {
                    others.add(line);
                }
            }
            throw new SandboxException(others.isEmpty() ? "nothing starts inside" : others.get(0));
        } finally {
            clock.shutdownNow();
            process.destroyForcibly();
        }
    }
}
