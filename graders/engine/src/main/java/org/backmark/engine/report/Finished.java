package org.backmark.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.backmark.engine.report.JournalLines.Place;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Versions;

/**
 * The submissions that a run has finished, on the disk as soon as each is, for the tables and for a later run to go on from.
 *
 * <p>The file lies in the results folder and is removed when the tables are written: where there is one, a run was not
 * brought to its end. In memory is only where each row stands in it.
 */
public final class Finished implements AutoCloseable {
    private final Path file;
    private final Run run;
    private final Journal journal;
    private final Map<String, Place> earlier;
    private final SortedMap<String, Kept> kept = new TreeMap<>();
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    @FunctionalInterface
    private interface Kept {
        Report read() throws IOException;
    }

    private Finished(Path file, Run run, Journal journal, Map<String, Place> earlier) {
        this.file = file;
        this.run = run;
        this.journal = journal;
        this.earlier = earlier;
    }

    /** Begins anew, whatever an earlier run has left. */
    static Finished none(Path file, Run run, Versions versions) throws IOException {
        RunKey key = RunKey.of(run, versions);
        Journal journal = Journal.open(file, (place, line) -> {});
        try {
            journal.clear();
            journal.add(key.line());
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        return new Finished(file, run, journal, Map.of());
    }

    /**
     * Goes on from what an earlier run has finished.
     *
     * @throws IOException in one line if there is a fault in the file, or that run was another
     */
    static Finished before(Path file, Run run, Versions versions) throws IOException {
        RunKey key = RunKey.of(run, versions);
        RunKey[] before = new RunKey[1];
        Map<String, Place> rows = new HashMap<>();
        Journal journal = Journal.open(file, (place, line) -> {
            if (before[0] == null) {
                before[0] = RunKey.read(line);
            } else {
                rows.put(Row.read(line).student(), place);
            }
        });
        try {
            if (before[0] == null) {
                journal.add(key.line());
            } else if (!key.differences(before[0]).isEmpty()) {
                throw new IOException(
                        "cannot resume in " + file.getParent() + ": the run that was begun there had another "
                                + String.join(", ", key.differences(before[0]))
                                + "; repeat that run's, or grade anew without --resume");
            }
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        return new Finished(file, run, journal, rows);
    }

    /** How many rows the earlier run has finished. */
    public int size() {
        return earlier.size();
    }

    /**
     * Takes the report of a submission over that was finished before and has not changed since; a grader's error is worth
     * another try.
     *
     * @param student whose it is
     * @param submission where it lies
     * @return that report, or nothing if it must be graded
     * @throws IOException in one line if the row cannot be read
     */
    public Optional<Report> takeOver(String student, Path submission) throws IOException {
        Place place = earlier.get(student);
        if (place == null) {
            return Optional.empty();
        }
        Row row = Row.read(journal.read(place));
        if (row.status() == Status.GRADER_ERROR
                || row.submission().isEmpty()
                || !row.submission().equals(fingerprint(submission))) {
            return Optional.empty();
        }
        keep(student, () -> read(place));
        return Optional.of(report(row));
    }

    /** Notes what a submission holds, before it is graded: what changes meanwhile is graded again by a later run. */
    public void begin(String student, Path submission) {
        begun.put(student, fingerprint(submission));
    }

    /**
     * Keeps a report; the student's files must have been written.
     *
     * @throws IOException in one line that names the file; the report stands in the tables all the same
     */
    public void add(Report report) throws IOException {
        String submission = begun.remove(report.student());
        add(report, submission == null ? "" : submission);
    }

    /** Keeps a report for the tables whose files could not be written: a later run grades it again. */
    public void addWithoutFiles(Report report) {
        begun.remove(report.student());
        try {
            add(report, "");
        } catch (IOException e) {
            // Why the files were not written has been told, and no later run takes it over.
        }
    }

    private void add(Report report, String submission) throws IOException {
        // Unless the disk takes it, memory has to.
        keep(report.student(), () -> report);
        Place place = journal.add(Row.of(submission, report).line());
        keep(report.student(), () -> read(place));
    }

    private void keep(String student, Kept report) {
        synchronized (kept) {
            kept.put(student, report);
        }
    }

    /** What was taken over and added, read from the disk one after the other. */
    public Reports reports() {
        return listener -> {
            SortedMap<String, Kept> now;
            synchronized (kept) {
                now = new TreeMap<>(kept);
            }
            for (Kept report : now.values()) {
                listener.accept(report.read());
            }
        };
    }

    /**
     * One of them.
     *
     * @param student whose it is
     * @return nothing if it was neither taken over nor added
     * @throws IOException in one line if it cannot be read
     */
    public Optional<Report> report(String student) throws IOException {
        Kept report;
        synchronized (kept) {
            report = kept.get(student);
        }
        return report == null ? Optional.empty() : Optional.of(report.read());
    }

    private Report read(Place place) throws IOException {
        return report(Row.read(journal.read(place)));
    }

    private Report report(Row row) {
        return row.report(run.assignment(), run.seed());
    }

    private static String fingerprint(Path submission) {
        try {
            return Fingerprint.of(submission);
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /**
     * Sees that nobody has taken the folder away.
     *
     * @throws IOException in one line if somebody has: what is written now would lie elsewhere than the rest
     */
    public void checkInPlace() throws IOException {
        if (!journal.isInPlace()) {
            throw new IOException(file.getParent() + " was removed or moved while its results were written, so nothing"
                    + " more is graded: put it back and go on with --resume, or grade anew");
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
