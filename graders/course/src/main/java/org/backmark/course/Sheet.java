package org.backmark.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Verdict;

/**
 * One sheet's results.
 *
 * @param name of its folder or file
 * @param verdicts by student
 */
record Sheet(String name, Map<String, Verdict> verdicts) {
    private static final Map<String, Verdict> WORDS = Map.of(
            "passed", Verdict.PASSED,
            "yes", Verdict.PASSED,
            "failed", Verdict.FAILED,
            "no", Verdict.FAILED,
            "open", Verdict.OPEN);

    /**
     * Reads a folder of results, or a table with the columns student and passed.
     *
     * @throws InputException naming the file and the line
     */
    static Sheet read(Path path) {
        Map<String, Verdict> verdicts = new HashMap<>();
        Map<String, TableRow> seen = new HashMap<>();
        for (TableRow line :
                Table.open(table(path), List.of("student", "passed")).lines()) {
            line.filled("student");
            String student = SafeId.ofShown(line.ours("student"));
            TableRow first = seen.putIfAbsent(student, line);
            if (first != null) {
                throw line.repeated("names " + Printable.line(student), first);
            }
            verdicts.put(student, verdict(line));
        }
        return new Sheet(FileName.of(path.toAbsolutePath().normalize()), verdicts);
    }

    private static Path table(Path path) {
        if (!Files.isDirectory(path)) {
            return path;
        }
        ResultsFolder.hindrance(path).ifPresent(why -> {
            throw new InputException(Printable.of(path.toString()) + ": " + why);
        });
        Path scores = path.resolve("scores.csv");
        if (!Files.exists(scores)) {
            throw new InputException(Printable.of(path.toString())
                    + ": holds no scores.csv: give a folder that grade has written, or a CSV file");
        }
        return scores;
    }

    private static Verdict verdict(TableRow line) {
        String word = line.text("passed").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(word))
                .orElseThrow(() -> line.fault("passed must be passed, failed or open (or yes, no), not \""
                        + Printable.line(line.text("passed")) + "\""));
    }

    /** The same by another name. */
    Sheet named(String other) {
        return new Sheet(other, verdicts);
    }
}
