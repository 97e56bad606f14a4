package org.backmark.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.backmark.course.classpage.ClassPage;
import org.backmark.engine.find.InputException;

/** Readers of what an earlier run has left in a folder of results. */
final class RunReaders {
    private static final int CHECKSUM = 9;
    private final Path submissions;
    private final Path results;
    private final String assignment;

    RunReaders(Path submissions, Path results, String assignment) {
        this.submissions = submissions;
        this.results = results;
        this.assignment = assignment;
    }

    List<Reader> all() throws IOException {
        // Empty folders: their rows are made without a worker.
        graded();
        byte[] page = Files.readAllBytes(results.resolve("class.json"));
        byte[] state = Files.readAllBytes(results.resolve("last-run.state"));
        return List.of(
                new Reader("class.json", List.of(page), bytes -> {
                    Files.write(results.resolve("class.json"), bytes);
                    ClassPage.refresh(results);
                }),
                new Reader("last run", 10, List.of(state), bytes -> {
                    Files.write(results.resolve("last-run.state"), bytes);
                    graded();
                }),
                new Reader("last run, checksums right", 10, List.of(withoutChecksums(state)), bytes -> {
                    Files.write(results.resolve("last-run.state"), withChecksums(bytes));
                    graded();
                }),
                new Reader("unfinished run", 10, List.of(withoutChecksums(state)), bytes -> {
                    Files.write(results.resolve("unfinished-run.journal"), withChecksums(bytes));
                    graded("--resume");
                }));
    }

    private void graded(String... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("grade", submissions, "--assignment", assignment, "--out", results, "--sandbox", "process"));
        arguments.addAll(List.of(more));
        Command.Result told = InProcess.backmark(arguments.toArray());
        if (told.exitCode() == 3) {
            throw new IllegalStateException(told.errors());
        }
        String last = told.errors().lines().reduce("", (before, line) -> line);
        // That all folders are empty is what every whole run ends with here.
        if (told.exitCode() == 2 && !last.contains("none of 3 could be graded")) {
            throw new InputException(last);
        }
    }

    private static byte[] withoutChecksums(byte[] state) {
        return new String(state, StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.substring(CHECKSUM) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] withChecksums(byte[] lines) {
        return new String(lines, StandardCharsets.ISO_8859_1)
                .lines()
                .map(RunReaders::withChecksum)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withChecksum(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x %s\n", sum.getValue(), line);
    }
}
