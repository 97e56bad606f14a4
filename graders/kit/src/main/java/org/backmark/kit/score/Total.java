package org.backmark.kit.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * A score whose bonus hides no loss: what the tasks earned, and apart from that the bonus.
 *
 * @param points earned without bonus
 * @param max what could be earned without bonus
 * @param bonus earned on top
 * @param bonusMax what could be earned on top
 */
public record Total(double points, double max, double bonus, double bonusMax) {

    /** Of some of a report's tasks. */
    static Total of(List<TaskResult> tasks) {
        return new Total(
                sum(tasks, false, true), sum(tasks, false, false), sum(tasks, true, true), sum(tasks, true, false));
    }

    /** Of a whole report, before the course's rules. */
    public static Total of(Report report) {
        return of(report.tasks());
    }

    private static double sum(List<TaskResult> tasks, boolean bonus, boolean earned) {
        return tasks.stream()
                .filter(result -> result.task().bonus() == bonus)
                .mapToDouble(result -> earned ? result.points() : result.max())
                .sum();
    }

    /**
     * For a report's reader: {@code 91.5 / 100 points, and 10 / 10 bonus}.
     *
     * @param report whose points are known
     * @param of what stands between what is earned and what could be, {@code " / "} for example
     */
    public static String text(Report report, String of) {
        Total total = of(report);
        BigDecimal max = Numbers.points(total.max);
        if (report.ruling().flatMap(Ruling::deduction).isPresent()) {
            return Numbers.points(report.score()) + of + max + " points" + (total.bonusMax > 0 ? ", with bonus" : "");
        }
        return total.text(of);
    }

    /** The same without what a course's rules take off. */
    public String text(String of) {
        return Numbers.points(points) + of + Numbers.points(max) + " points"
                + (bonusMax > 0 ? ", and " + Numbers.points(bonus) + of + Numbers.points(bonusMax) + " bonus" : "");
    }

    /** In a column of a table: {@code 91.5 + 10 / 100}. */
    public static String cell(Report report) {
        if (report.status() == Status.GRADER_ERROR) {
            return "? / " + Numbers.points(report.max());
        }
        Total total = of(report);
        boolean apart =
                total.bonus > 0 && report.ruling().flatMap(Ruling::deduction).isEmpty();
        return (apart
                        ? Numbers.points(total.points) + " + " + Numbers.points(total.bonus)
                        : Numbers.points(report.score()))
                + " / " + Numbers.points(report.max());
    }
}
