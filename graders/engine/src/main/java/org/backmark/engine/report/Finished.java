package org.backmark.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Versions;

/**
 * The submissions that a run has finished, on the disk as soon as each is, for a later run to go on from.
 *
 * <p>The file lies in the results folder and is removed when the tables are written: where there is one, a run was not
 * brought to its end.
 */
public final class Finished implements AutoCloseable {
    private final Path file;
    private final Run run;
    private final Journal journal;
    private final Map<String, Row> rows;
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    private Finished(Path file, Run run, Journal journal, Map<String, Row> rows) {
        this.file = file;
        this.run = run;
        this.journal = journal;
        this.rows = rows;
    }

    /** Begins anew, whatever an earlier run has left. */
    static Finished none(Path file, Run run, Versions versions) throws IOException {
        RunKey key = RunKey.of(run, versions);
        Journal journal = Journal.open(file, line -> {});
        journal.clear();
        journal.add(key.line());
        return new Finished(file, run, journal, new HashMap<>());
    }

    /**
     * Goes on from what an earlier run has finished.
     *
     * @throws IOException in one line if there is a fault in the file, or that run was another
     */
    static Finished before(Path file, Run run, Versions versions) throws IOException {
        RunKey key = RunKey.of(run, versions);
        RunKey[] earlier = new RunKey[1];
        Map<String, Row> rows = new HashMap<>();
        Journal journal = Journal.open(file, line -> {
            if (earlier[0] == null) {
                earlier[0] = RunKey.read(line);
            } else {
                Row row = Row.read(line);
                rows.put(row.student(), row);
            }
        });
        if (earlier[0] == null) {
            journal.add(key.line());
        } else if (!key.differences(earlier[0]).isEmpty()) {
            journal.close();
            throw new IOException("cannot resume in " + file.getParent() + ": the run that was begun there had another "
                    + String.join(", ", key.differences(earlier[0]))
                    + "; repeat that run's, or grade anew without --resume");
        }
        return new Finished(file, run, journal, rows);
    }

    /** How many rows the earlier run has finished. */
    public int size() {
        return rows.size();
    }

    /**
     * The report of a submission that was finished before and has not changed since; a grader's error is worth another try.
     *
     * @param student whose it is
     * @param submission where it lies
     */
    public Optional<Report> report(String student, Path submission) {
        Row row = rows.get(student);
        if (row == null
                || row.status() == Status.GRADER_ERROR
                || row.submission().isEmpty()) {
            return Optional.empty();
        }
        boolean same = row.submission().equals(fingerprint(submission));
        return same ? Optional.of(row.report(run.assignment(), run.seed())) : Optional.empty();
    }

    /** Notes what a submission holds, before it is graded: what changes meanwhile is graded again by a later run. */
    public void begin(String student, Path submission) {
        begun.put(student, fingerprint(submission));
    }

    /**
     * Keeps a report; the student's files must have been written.
     *
     * @throws IOException in one line that names the file
     */
    public void add(Report report) throws IOException {
        String submission = begun.remove(report.student());
        journal.add(Row.of(submission == null ? "" : submission, report).line());
    }

    private static String fingerprint(Path submission) {
        try {
            return Fingerprint.of(submission);
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** Ends the run: there is nothing to go on from any more. */
    public void complete() throws IOException {
        journal.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
