package org.backmark.course.classpage;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.backmark.course.classpage.ClassData.Student;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Text;

/**
 * One student on the page.
 *
 * @param row what is known; of the texts in it, none may be shown that says whose it is
 * @param id the id or what stands for it
 * @param link to the student's own page; empty if that would tell who it is
 * @param name empty if it is not known or hidden
 * @param group empty if there is none or it is hidden
 * @param note empty if there is none or it is hidden: it may name a file, and that a student
 */
record StudentView(Student row, String id, String link, String name, String group, String note) {
    private static final int LONGEST_NOTE = 160;

    static StudentView of(Student row, String id, boolean anonymous) {
        return anonymous
                ? new StudentView(row, id, "", "", "", "")
                : new StudentView(
                        row,
                        id,
                        "instructor/" + segment(row.id()) + "/report.html",
                        Text.clean(row.name()),
                        Text.clean(SafeId.nameOf(row.group())),
                        Text.cut(Text.clean(row.note()), LONGEST_NOTE));
    }

    /** The same, called by the name too, for where that has no column of its own. */
    StudentView called() {
        return name.isBlank() || name.equals(id)
                ? this
                : new StudentView(row, id + " (" + name + ")", link, name, group, note);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The points, and apart from them the bonus, or a question mark. */
    String points() {
        if (row.score() == null) {
            return "? / " + plain(row.max());
        }
        return (row.bonus() > 0
                        ? Numbers.points(row.score() - row.bonus()) + " + " + plain(row.bonus())
                        : plain(row.score()))
                + " / " + plain(row.max());
    }

    /** What the points are sorted by; empty if they are not known. */
    String score() {
        return row.score() == null ? "" : plain(row.score());
    }

    String percent() {
        return row.percent() == null ? "" : String.format(Locale.ROOT, "%.1f", row.percent());
    }

    /** The length of a bar, 0 to 100. */
    String width() {
        return row.percent() == null ? "0" : plain(Math.max(0, Math.min(100, row.percent())));
    }

    String seconds() {
        return String.format(Locale.ROOT, "%.1f", row.seconds());
    }

    String studentSeconds() {
        return String.format(Locale.ROOT, "%.1f", row.studentSeconds());
    }

    String status() {
        return row.status().replace('-', ' ');
    }

    String verdictTone() {
        return switch (row.verdict()) {
            case "passed" -> "good";
            case "failed" -> "bad";
            default -> "part";
        };
    }

    String look() {
        return String.join(", ", row.look());
    }

    private static String plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
