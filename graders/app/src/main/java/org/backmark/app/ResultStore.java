package org.backmark.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.engine.report.Changes;
import org.backmark.engine.report.Decided;
import org.backmark.kit.score.Reports;

/** What a run has found out so far. */
sealed interface ResultStore extends AutoCloseable permits FileResultStore, MemoryResultStore, CheckReplay {
    /**
     * Takes over what need not be graded again.
     *
     * @return the submissions that must be, in the same order
     * @throws IOException in one line that names the file that cannot be read
     */
    List<Submission> rest(SubmissionFilter wanted) throws IOException;

    /** Notes what a submission holds, before it is graded. */
    void begin(Submission submission);

    /**
     * Takes what came of one submission.
     *
     * @throws IOException if there is no use in going on
     */
    void add(Graded graded) throws IOException;

    /** What was taken over and added; every row, whether its files could be written or not. */
    Reports reports();

    /**
     * Writes the class's tables.
     *
     * @throws IOException in one line that names the file
     */
    void writeTables() throws IOException;

    /**
     * Ends a run that has come to its end.
     *
     * @param decided what people have decided since the last run
     * @return what has changed since the last run, if there was one
     * @throws IOException in one line if a row is missing
     */
    Optional<Changes> complete(List<Decided> decided) throws IOException;

    @Override
    void close() throws IOException;
}
