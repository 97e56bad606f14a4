package org.backmark.engine.report;

import java.io.IOException;
import java.nio.file.Path;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.score.Reports;

/** What lies beside a class's tables and tells of all its rows together, such as a page for the instructor. */
public interface ClassSummary {
    /** Nothing beside the tables. */
    ClassSummary NONE = new ClassSummary() {
        @Override
        public void write(Path results, Assignment assignment, Reports reports) {}

        @Override
        public void removeWhatTellsOfSources(Path results) {}
    };

    /**
     * Writes it.
     *
     * @param results a folder of results
     * @param assignment what was graded
     * @param reports a row each
     * @throws IOException in one line that names the file that cannot be read or written
     */
    void write(Path results, Assignment assignment, Reports reports) throws IOException;

    /**
     * Removes what compares submissions' sources: those of one are not what they were.
     *
     * @param results a folder of results
     */
    void removeWhatTellsOfSources(Path results) throws IOException;
}
