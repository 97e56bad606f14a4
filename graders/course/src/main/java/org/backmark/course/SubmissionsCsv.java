package org.backmark.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.course.CountedSubmissions.Superseded;
import org.backmark.course.Deadline.Late;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.SafeId;

/** The file {@code submissions.csv}: every submission that was found, when it came, and whether it counts. */
final class SubmissionsCsv {
    private static final List<String> HEADER = List.of("submission", "sender", "time", "counts", "remark");

    private SubmissionsCsv() {}

    /** The table, sorted by sender; what counts stands before what it supersedes. */
    static Csv of(CountedSubmissions counted, Optional<Deadline> deadline, Groups groups) {
        return new Csv(HEADER, rows -> {
            for (Map.Entry<String, Arrival> entry : counted.arrivals().entrySet()) {
                rows.accept(row(entry.getValue(), "yes", remark(entry.getValue(), deadline, groups)));
                for (Superseded other : counted.superseded().getOrDefault(entry.getKey(), List.of())) {
                    rows.accept(row(other.arrival(), "no", other.reason()));
                }
            }
        });
    }

    private static List<Object> row(Arrival arrival, String counts, String remark) {
        return List.of(
                Csv.cell(arrival.name()),
                Csv.cell(SafeId.nameOf(arrival.sender())),
                arrival.time().map(Object::toString).orElse(""),
                counts,
                Csv.cell(remark));
    }

    // Of a group whose members have several deadlines, the latest tells.
    private static String remark(Arrival arrival, Optional<Deadline> deadline, Groups groups) {
        List<String> students = groups.members(arrival.sender()).orElse(List.of(arrival.sender()));
        List<Late> late = students.stream()
                .flatMap(student ->
                        arrival.time().flatMap(time -> deadline.flatMap(due -> due.late(student, time))).stream())
                .toList();
        return late.size() < students.size() ? "" : late.get(0).reason();
    }
}
