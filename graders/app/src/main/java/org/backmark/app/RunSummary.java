package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.report.Changes;
import org.backmark.engine.text.Printable;

/** What a run says at its end: what has changed, and where its files are. */
final class RunSummary {
    private static final int WIDTH = 80;
    private static final String INDENT = "  ";

    private RunSummary() {}

    /**
     * Prints it.
     *
     * @param changes since the last run, if there was one
     * @param folder of results
     * @param terminal where to
     */
    static void print(Optional<Changes> changes, Path folder, PrintWriter terminal) throws IOException {
        changes.ifPresent(found -> terminal.print(line(found) + "\n"));
        terminal.print("results are in " + Printable.of(folder.toString()) + ":\n");
        StringBuilder line = new StringBuilder(INDENT);
        for (String name : names(folder)) {
            if (line.length() > INDENT.length() && line.length() + name.length() > WIDTH) {
                terminal.print(line.toString().stripTrailing() + "\n");
                line.setLength(INDENT.length());
            }
            line.append(name).append("  ");
        }
        terminal.print(line.toString().stripTrailing() + "\n");
    }

    private static String line(Changes changes) {
        return switch (changes.students()) {
            case 0 -> "nothing has changed since the last run";
            case 1 -> "1 student's row has changed since the last run: changes.csv";
            default -> changes.students() + " students' rows have changed since the last run: changes.csv";
        };
    }

    // What the program keeps for itself is nobody's to read.
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".state")
                            && !file.toString().endsWith(".journal"))
                    .map(file -> Printable.of(file.getFileName().toString()) + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }
}
