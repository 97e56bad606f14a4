package org.backmark.engine.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.backmark.engine.report.JournalLines.Place;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.AtomicFile;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Versions;

/**
 * The submissions that a run has finished, on the disk as soon as each is, for the tables and for a later run to go on from.
 *
 * <p>The file lies in the results folder and gets another name when the tables are written: where there is one, a run was
 * not brought to its end. Under the other name it tells the next run what need not be graded again, and what the tables
 * said. In memory is only where each row stands in it.
 */
public final class RunJournal implements AutoCloseable {
    static final String LAST = "last-run.state";
    private static final String CHANGES = "changes.csv";
    private final Path file;
    private final Run run;
    private final RunKey key;
    private final boolean reuse;
    private final Journal journal;
    private final LastRun last;
    private final Map<String, Place> earlier;
    private final SortedMap<String, Kept> kept = new TreeMap<>();
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    /** A row on the disk, or, until that takes it, in memory. */
    private record Kept(Optional<Place> place, Optional<Report> report) {
        static Kept at(Place place) {
            return new Kept(Optional.of(place), Optional.empty());
        }
    }

    private RunJournal(
            Path file, Run run, RunKey key, boolean reuse, Journal journal, LastRun last, Map<String, Place> earlier) {
        this.file = file;
        this.run = run;
        this.key = key;
        this.reuse = reuse;
        this.journal = journal;
        this.last = last;
        this.earlier = earlier;
    }

    /**
     * Opens the file, or makes it.
     *
     * @param take what is taken over of earlier rows
     * @throws IOException in one line if there is a fault in the file, or the run that is gone on with was another
     */
    static RunJournal open(Path file, Run run, Versions versions, ReuseMode take) throws IOException {
        RunKey key = RunKey.of(run, versions);
        LastRun last = LastRun.in(file.resolveSibling(LAST));
        try {
            return take == ReuseMode.UNFINISHED
                    ? unfinished(file, run, key, last)
                    : begun(file, run, key, take == ReuseMode.WHOLE, last);
        } catch (IOException e) {
            last.close();
            throw e;
        }
    }

    private static RunJournal begun(Path file, Run run, RunKey key, boolean reuse, LastRun last) throws IOException {
        Journal journal = Journal.open(file, (place, line) -> {});
        try {
            journal.clear();
            journal.add(key.line());
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        return new RunJournal(file, run, key, reuse, journal, last, Map.of());
    }

    private static RunJournal unfinished(Path file, Run run, RunKey key, LastRun last) throws IOException {
        RunKey[] before = new RunKey[1];
        Map<String, Place> rows = new HashMap<>();
        Journal journal = Journal.open(file, (place, line) -> {
            if (before[0] == null) {
                before[0] = RunKey.read(line);
            } else if (!RowSnapshot.isOne(line)) {
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
                                + "; repeat that run's, or grade again without --resume");
            }
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        return new RunJournal(file, run, key, false, journal, last, rows);
    }

    /** How many rows the run that is gone on with has finished. */
    public int size() {
        return earlier.size();
    }

    /** The names of what the last whole run had otherwise, so that none of its rows is taken over. */
    public List<String> differences() {
        return last.differences(key);
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
        Optional<Row> row = reuse ? lastRow(student) : begunRow(student);
        if (row.isEmpty()
                || row.get().status() == Status.GRADER_ERROR
                || row.get().submission().isEmpty()
                || !row.get().submission().equals(fingerprint(submission))) {
            return Optional.empty();
        }
        return Optional.of(keep(row.get()));
    }

    /**
     * Takes a report over that is not this run's to change, whatever has become of the submission.
     *
     * @param student whose it is
     * @return nothing if there is none, or that of another run
     * @throws IOException in one line if the row cannot be read
     */
    public Optional<Report> takeOverAsItIs(String student) throws IOException {
        Optional<Row> begun = begunRow(student);
        Optional<Row> row = begun.isPresent() ? begun : lastRow(student);
        return row.isPresent() ? Optional.of(keep(row.get())) : Optional.empty();
    }

    private Optional<Row> begunRow(String student) throws IOException {
        Place place = earlier.get(student);
        return place == null ? Optional.empty() : Optional.of(Row.read(journal.read(place)));
    }

    private Optional<Row> lastRow(String student) throws IOException {
        return last.isThere() && last.differences(key).isEmpty() ? last.row(student) : Optional.empty();
    }

    private Report keep(Row row) throws IOException {
        Place before = earlier.get(row.student());
        Place place = before == null ? journal.copy(row.line()) : before;
        keep(row.student(), Kept.at(place));
        return report(row);
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
        keep(report.student(), new Kept(Optional.empty(), Optional.of(report)));
        keep(report.student(), Kept.at(journal.add(Row.of(submission, report).line())));
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
                listener.accept(read(report));
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
        return report == null ? Optional.empty() : Optional.of(read(report));
    }

    private Report read(Kept report) throws IOException {
        return report.report().isPresent()
                ? report.report().get()
                : report(Row.read(journal.read(report.place().orElseThrow())));
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
                    + " more is graded: put it back and continue with --resume, or grade again");
        }
    }

    /**
     * Ends the run: there is nothing to go on from any more. What has changed since the last one is in a table then.
     *
     * @param shown what the tables say
     * @return how much that is; nothing if there was no run before
     * @throws IOException in one line that names the file; the run can be gone on with then
     */
    public Optional<Changes> complete(Reports shown) throws IOException {
        return complete(shown, List.of());
    }

    /**
     * The same after what people have decided since the last run.
     *
     * @param decided what they have, by the ids of students
     */
    public Optional<Changes> complete(Reports shown, List<Decided> decided) throws IOException {
        Path changes = file.resolveSibling(CHANGES);
        Optional<Changes> made = Optional.empty();
        if (last.isThere()) {
            made = Optional.of(Changes.write(changes, last, shown, decided));
        } else if (!decided.isEmpty()) {
            Changes.writeDecided(changes, decided);
        } else {
            Files.deleteIfExists(changes);
        }
        Path whole = file.resolveSibling("next-" + file.getFileName());
        AtomicFile.write(whole, out -> writeWhole(new BufferedOutputStream(out, 1 << 16), shown));
        close();
        // Whatever ends the program between these two: the run can be gone on with, or it is whole.
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        Files.move(file, file.resolveSibling(LAST), StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private void writeWhole(OutputStream out, Reports shown) throws IOException {
        out.write(Journal.bytes(key.line()));
        for (Kept row : kept.values()) {
            out.write(Journal.bytes(journal.read(row.place().orElseThrow())));
        }
        shown.forEach(report -> out.write(Journal.bytes(RowSnapshot.of(report).line())));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        last.close();
        journal.close();
    }
}
