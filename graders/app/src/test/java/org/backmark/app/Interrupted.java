package org.backmark.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A program that works, with a worker, until it is interrupted. */
final class Interrupted {
    private Interrupted() {}

    public static void main(String[] arguments) throws Exception {
        Path started = Path.of(arguments[0]);
        Path words = Path.of(arguments[1]);
        OnInterrupt.during(
                () -> {
                    Process worker = new ProcessBuilder("sleep", "600").start();
                    Path part = Files.writeString(started.resolveSibling("part"), Long.toString(worker.pid()));
                    Files.move(part, started, StandardCopyOption.ATOMIC_MOVE);
                    worker.waitFor();
                    Thread.sleep(600_000);
                },
                () -> Files.writeString(words, "rows"));
    }
}
