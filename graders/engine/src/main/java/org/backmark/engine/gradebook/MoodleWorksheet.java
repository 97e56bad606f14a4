package org.backmark.engine.gradebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.engine.course.ClassList;
import org.backmark.engine.course.Score;

/**
 * Moodle's offline grading worksheet.
 *
 * <p>Moodle takes a grade from 0 to the maximum, unless it was changed there later than the row says in {@code Last modified
 * (grade)}. It reads that time with PHP's {@code strtotime}, so it is written in English, with its zone. Comments are HTML.
 */
public final class MoodleWorksheet {
    private static final String GRADE = "Grade";
    private static final String MAXIMUM = "Maximum Grade";
    private static final String MODIFIED = "Last modified (grade)";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM uuuu, h:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)\\s*$");

    private final CsvText table;
    private final List<Score> scores;
    private final Rows rows;

    private MoodleWorksheet(CsvText table, List<Score> scores, Rows rows) {
        this.table = table;
        this.scores = scores;
        this.rows = rows;
    }

    /**
     * Reads a worksheet, and finds whose rows are whose.
     *
     * @param file as Moodle gave it
     * @param scores what was earned
     * @param roster tells e-mails and names, if need be
     * @throws org.backmark.engine.find.InputException in one line if it is no worksheet
     */
    public static MoodleWorksheet read(Path file, List<Score> scores, Optional<ClassList> roster) {
        CsvText table = CsvText.read(file);
        for (String name : List.of("Identifier", GRADE, MODIFIED)) {
            if (table.rows() == 0 || table.column(0, name) < 0) {
                throw table.fault("has no column \"" + name + "\": give Moodle's grading worksheet, downloaded with"
                        + " English as your language there");
            }
        }
        Rows rows = new Rows(scores, roster);
        for (int row = 1; row < table.rows(); row++) {
            String identifier = table.cell(row, table.column(0, "Identifier"));
            List<String> ids = new ArrayList<>();
            ids.add(table.cell(row, table.column(0, "ID number")));
            ids.add(table.cell(row, table.column(0, "Username")));
            ids.add(number(identifier));
            ids.add(identifier);
            rows.add(
                    row,
                    ids,
                    table.cell(row, table.column(0, "Email address")),
                    table.cell(row, table.column(0, "Full name")));
        }
        return new MoodleWorksheet(table, scores, rows);
    }

    /**
     * Fills in the grades.
     *
     * @param comment of a student, in HTML; may be empty
     * @param share whether points are converted to the worksheet's maximum
     * @param now written where a grade or a comment is changed
     * @throws org.backmark.engine.find.InputException in one line if points and maximum do not fit
     */
    public Filled fill(Function<String, String> comment, boolean share, Instant now) {
        List<String> lines = new ArrayList<>(rows.lines());
        int grade = table.column(0, GRADE);
        int comments = table.column(0, "Feedback comments");
        boolean comma = table.hasDecimalCommas(
                table.column(0, MAXIMUM) < 0 ? List.of(grade) : List.of(grade, table.column(0, MAXIMUM)));
        int changed = 0;
        for (Score score : rows.filled()) {
            int row = rows.of(score);
            Optional<BigDecimal> most = maximum(row);
            BigDecimal points = most.map(
                            max -> Scale.of(scores, max, share, table).grade(score))
                    .orElseGet(() -> score.points().orElseThrow());
            String before = table.cell(row, grade);
            if (table.cell(row, table.column(0, "Grade can be changed")).strip().equals("No")) {
                lines.add(score.student() + ": the grade cannot be changed in Moodle, so the row stays as it was");
            } else if (points.signum() < 0 || most.isPresent() && points.compareTo(most.get()) > 0) {
                lines.add(score.student() + ": Moodle takes no " + Scale.plain(points) + " points of "
                        + most.map(Scale::plain).orElse("any") + ", so the row stays as it was");
            } else {
                boolean same = Scale.isSame(before, points);
                if (!same) {
                    String text = Scale.plain(points);
                    table.set(row, grade, comma ? text.replace('.', ',') : text);
                    changed++;
                    if (!before.isBlank() && !before.strip().equals("-")) {
                        lines.add(score.student() + ": " + before.strip() + " became " + Scale.plain(points));
                    }
                }
                String remark = comments < 0 ? "" : comment.apply(score.student());
                boolean told = remark.isEmpty() || remark.equals(table.cell(row, comments));
                if (!told) {
                    table.set(row, comments, remark);
                }
                if (!same || !told) {
                    table.set(row, table.column(0, MODIFIED), TIME.format(now));
                }
            }
        }
        return new Filled(table.text(), changed, lines, rows.all());
    }

    /** The folder that Moodle knows a student's feedback files by; nothing if the row tells no number. */
    public Optional<String> feedbackFolder(int row) {
        String number = number(table.cell(row, table.column(0, "Identifier")));
        // Moodle takes the name apart at the underscores, and expects the number second.
        String name = table.cell(row, table.column(0, "Full name"))
                .replaceAll("[_\\p{C}/\\\\:*?\"<>|]", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^[.~]+", "");
        String shown = name.isEmpty()
                ? "Participant"
                : name.substring(0, Math.min(name.length(), 100)).strip();
        return number.isEmpty() ? Optional.empty() : Optional.of(shown + "_" + number + "_assignfeedback_file_");
    }

    private Optional<BigDecimal> maximum(int row) {
        String text = table.cell(row, table.column(0, MAXIMUM)).strip().replace(',', '.');
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw table.fault("row " + (row + 1) + ": the maximum grade is not a number; grades by a scale of words are"
                    + " not filled in");
        }
    }

    private static String number(String identifier) {
        Matcher matcher = NUMBER.matcher(identifier);
        return matcher.find() ? matcher.group(1) : "";
    }
}
