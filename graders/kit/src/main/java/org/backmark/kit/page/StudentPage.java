package org.backmark.kit.page;

import java.util.Map;
import org.backmark.kit.score.Report;

/** The file {@code report.html}: one submission's report for a person to read. */
public final class StudentPage {
    private static final Templates TEMPLATES = Templates.besides(StudentPage.class);

    private StudentPage() {}

    /**
     * The file's content; the same report and supplement make the same text.
     *
     * @param report for a student's eyes, what {@link org.backmark.kit.score.ForStudent} leaves of it
     * @param supplement what stands on the page beside it
     * @param illustrator draws the figures
     */
    public static String html(Report report, Supplement supplement, Illustrator illustrator) {
        StudentView view = StudentView.of(report, supplement, illustrator);
        return Layout.page(view.student() + ": " + view.title(), TEMPLATES.part("student.jte", Map.of("view", view)));
    }
}
