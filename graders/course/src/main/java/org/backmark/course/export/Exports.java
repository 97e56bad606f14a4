package org.backmark.course.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.backmark.engine.find.InputException;
import org.backmark.kit.score.AtomicFile;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;

/**
 * The files that other tools read, in a results folder.
 *
 * @param formats who reads them
 * @param places of one submission's files
 */
public record Exports(Set<Format> formats, SourceLocator places) {
    static final String SUMMARY = "summary.md";
    static final String ANNOTATIONS = "annotations.txt";
    static final String CLASSROOM = "classroom.txt";
    private static final String JUNIT = "junit.xml";
    private static final String GRADESCOPE = "results.json";
    private static final List<String> OF_KNOWN_POINTS = List.of(CLASSROOM, GRADESCOPE);

    /** What GitHub takes of one step, less one. */
    static final int MOST_SUMMARY_BYTES = (1 << 20) - 1;

    public Exports {
        formats = Set.copyOf(formats);
    }

    /**
     * Sees that the formats fit what was found.
     *
     * @throws InputException in one line if they do not
     */
    public void check(boolean single) {
        if (!single && formats.contains(Format.GRADESCOPE)) {
            throw new InputException("--format gradescope is for one submission, and this is a class: say --single");
        }
    }

    /** Whether there is anything to write. */
    public boolean areAny() {
        return formats.stream().anyMatch(format -> format != Format.TEXT);
    }

    /**
     * Writes them, or sees that no earlier run's lie about where the points are not known.
     *
     * @param folder where to
     * @param reports what was graded
     * @param single whether that is one submission; a class has no annotations and no result for a Classroom
     * @throws IOException in one line that names the file
     */
    public void write(Path folder, Reports reports, boolean single) throws IOException {
        if (formats.contains(Format.GITHUB) || formats.contains(Format.GITLAB)) {
            // One student's file may be called as another's is.
            SourceLocator known = single ? places : SourceLocator.NONE;
            AtomicFile.write(folder.resolve(JUNIT), out -> JunitXml.write(reports, known, out));
        }
        if (!single && formats.contains(Format.GITHUB)) {
            AtomicFile.write(folder.resolve(SUMMARY), GithubSummary.of(reports, MOST_SUMMARY_BYTES));
        }
        if (single) {
            reports.forEach(report -> writeOne(folder, report));
        }
    }

    private void writeOne(Path folder, Report report) throws IOException {
        StudentReport shown = StudentReport.of(report, places);
        for (String file : OF_KNOWN_POINTS) {
            Files.deleteIfExists(folder.resolve(file));
        }
        if (formats.contains(Format.GITHUB)) {
            AtomicFile.write(folder.resolve(SUMMARY), GithubSummary.of(shown, MOST_SUMMARY_BYTES));
            AtomicFile.write(folder.resolve(ANNOTATIONS), GithubAnnotations.text(shown));
            if (shown.isKnown()) {
                AtomicFile.write(folder.resolve(CLASSROOM), ClassroomResult.text(shown) + "\n");
            }
        }
        if (formats.contains(Format.GRADESCOPE) && shown.isKnown()) {
            AtomicFile.write(folder.resolve(GRADESCOPE), GradescopeJson.text(shown));
        }
    }
}
