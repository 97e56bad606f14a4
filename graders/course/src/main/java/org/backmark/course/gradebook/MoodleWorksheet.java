package org.backmark.course.gradebook;

import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
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
import org.backmark.course.ClassList;
import org.backmark.course.Score;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/**
 * Moodle's offline grading worksheet.
 *
 * <p>Moodle takes a grade from 0 to the maximum, unless it was changed there later than the row says in {@code Last modified
 * (grade)}. It reads that time with PHP's {@code strtotime}, so it is written in English, with its zone. Comments are HTML.
 */
public final class MoodleWorksheet {
    private static final String GRADE = "Grade";
    private static final String MAXIMUM = "Maximum grade";
    private static final String MODIFIED = "Last modified (grade)";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM uuuu, h:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LEAST_COLUMNS = 6;
    private static final Pattern IDENTIFIER = Pattern.compile("[^0-9@,;]{3,40}[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])([0-9]++)\\s*$");

    private final CsvText table;
    private final List<Score> scores;
    private final RowMatcher rows;

    private MoodleWorksheet(CsvText table, List<Score> scores, RowMatcher rows) {
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
                throw table.fault(
                        isInAnotherLanguage(table)
                                ? "its headings are not English: choose English in Moodle (your menu, Language), download"
                                        + " the worksheet again, and upload it in English too"
                                : "has no column \"" + name + "\": give Moodle's grading worksheet, downloaded with"
                                        + " English as your language there");
            }
        }
        refuseWords(table);
        RowMatcher rows = new RowMatcher(scores, roster);
        for (int row = 1; row < table.rows(); row++) {
            String identifier = table.cell(row, table.column(0, "Identifier"));
            if (!identifier.isBlank()) {
                rows.add(new Row(
                        row,
                        number(identifier),
                        List.of(
                                table.cell(row, table.column(0, "ID number")),
                                table.cell(row, table.column(0, "Username")),
                                identifier),
                        table.cell(row, table.column(0, "Email address")),
                        table.cell(row, table.column(0, "Full name")),
                        table.cell(row, table.column(0, "Group"))));
            }
        }
        rows.match();
        return new MoodleWorksheet(table, scores, rows);
    }

    // In any language a row begins with the participant's number, behind a word for it.
    private static boolean isInAnotherLanguage(CsvText table) {
        return table.rows() > 1
                && table.row(0).size() >= LEAST_COLUMNS
                && IDENTIFIER.matcher(table.cell(1, 0).strip()).matches();
    }

    private static void refuseWords(CsvText table) {
        boolean words = table.column(0, "Scale") >= 0 && table.column(0, MAXIMUM) < 0;
        for (int row = 1; row < table.rows(); row++) {
            String grade = table.cell(row, table.column(0, GRADE)).strip();
            words |= !grade.isEmpty() && grade.codePoints().noneMatch(Character::isDigit) && !grade.equals("-");
        }
        if (words) {
            throw table.fault("its grades are words of a scale, which are not filled in: choose points as the"
                    + " assignment's grade type in Moodle, and download the worksheet again");
        }
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
        boolean comma = table.hasDecimalCommas(
                table.column(0, MAXIMUM) < 0 ? List.of(grade) : List.of(grade, table.column(0, MAXIMUM)));
        int changed = 0;
        boolean unbounded = false;
        for (Score score : rows.filled()) {
            for (int row : rows.of(score)) {
                Optional<BigDecimal> most = maximum(row);
                if (most.isEmpty() && share) {
                    throw table.fault(
                            "row " + (row + 1) + " has no maximum grade, so --scale has nothing to convert to:"
                                    + " download the worksheet again, or leave out --scale");
                }
                unbounded |= most.isEmpty();
                BigDecimal points = most.map(
                                max -> Scale.of(scores, max, share, table).grade(score))
                        .orElseGet(() -> score.points().orElseThrow());
                String refusal = refusal(row, points, most);
                if (!refusal.isEmpty()) {
                    lines.add(shown(score) + ": " + refusal + ", so the row is left unchanged");
                } else if (fill(row, score, points, comma, comment.apply(score.student()), now, lines)) {
                    changed++;
                }
            }
        }
        if (unbounded) {
            lines.add("the worksheet names no maximum: points are filled in as they are");
        }
        if (comma && changed > 0) {
            lines.add("grades have decimal commas, as the worksheet has: upload it with a language that writes numbers"
                    + " so, for Moodle in English reads 2,5 as 2");
        }
        return new Filled(table.text(), changed, lines, rows.all(), rows.leftOut(), table.charset());
    }

    private String refusal(int row, BigDecimal points, Optional<BigDecimal> most) {
        if (table.cell(row, table.column(0, "Grade can be changed")).strip().equals("No")) {
            return "the grade cannot be changed in Moodle";
        }
        boolean outside = points.signum() < 0 || most.isPresent() && points.compareTo(most.get()) > 0;
        return outside
                ? "Moodle takes no " + Scale.plain(points) + " points of "
                        + most.map(Scale::plain).orElse("any")
                : "";
    }

    // True if the grade is another than before.
    private boolean fill(
            int row, Score score, BigDecimal points, boolean comma, String comment, Instant now, List<String> lines) {
        int grade = table.column(0, GRADE);
        int comments = table.column(0, "Feedback comments");
        String before = table.cell(row, grade);
        boolean same = Scale.isSame(before, points);
        if (!same) {
            String text = Scale.plain(points);
            table.set(row, grade, comma ? text.replace('.', ',') : text);
            if (!before.isBlank() && !before.strip().equals("-")) {
                lines.add(shown(score) + ": " + Printable.of(before.strip()) + " became " + text);
            }
        }
        String remark = comments < 0 ? "" : writable(comment);
        boolean told = remark.isEmpty() || remark.equals(table.cell(row, comments));
        if (!told) {
            table.set(row, comments, remark);
        }
        if (!same || !told) {
            table.set(row, table.column(0, MODIFIED), TIME.format(now));
        }
        return !same;
    }

    // What the table's encoding has no sign for, HTML has a number for.
    private String writable(String html) {
        StringBuilder text = new StringBuilder();
        CharsetEncoder encoder = table.charset().newEncoder();
        html.codePoints().forEach(point -> {
            String sign = Character.toString(point);
            text.append(encoder.canEncode(sign) ? sign : "&#" + point + ";");
        });
        return text.toString();
    }

    private static String shown(Score score) {
        return Printable.of(StudentId.nameOf(score.student()));
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
        return Scale.maximum(
                table.cell(row, table.column(0, MAXIMUM)),
                table,
                "row " + (row + 1) + ": the maximum grade",
                "; grades by a scale of words are not filled in");
    }

    private static String number(String identifier) {
        Matcher matcher = NUMBER.matcher(identifier);
        return matcher.find() ? matcher.group(1) : "";
    }
}
