package org.backmark.course.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.backmark.kit.score.Numbers;

/**
 * Scores that add up to a total, for a reader that adds binary fractions one after the other: what it shows is the total, and
 * not 39.99999999999999.
 *
 * @param total what they add up to
 */
record SumOfScores(BigDecimal total) {

    /** A test's line and its score. */
    record Scored(ReportItem item, BigDecimal score) {}

    /** The items with their scores, in an order that adds up; nearly always their own. */
    List<Scored> fitting(List<ReportItem> items) {
        List<Scored> scored = new ArrayList<>(items.stream()
                .map(item -> new Scored(item, Numbers.points(item.points())))
                .toList());
        addRest(scored);
        if (adds(scored)) {
            return scored;
        }
        // Where one line stands decides how the sums are rounded.
        for (int from = 0; from < scored.size(); from++) {
            for (int to = scored.size() - 1; to >= 0; to--) {
                List<Scored> moved = new ArrayList<>(scored);
                moved.add(to, moved.remove(from));
                if (adds(moved)) {
                    return moved;
                }
            }
        }
        return scored;
    }

    // Thirds of a point are rounded, so their sum need not be the total.
    private void addRest(List<Scored> scored) {
        BigDecimal rest = scored.stream().map(Scored::score).reduce(total, BigDecimal::subtract);
        if (rest.signum() != 0) {
            IntStream.range(0, scored.size())
                    .boxed()
                    .max(Comparator.comparing(i -> scored.get(i).score()))
                    .ifPresent(largest -> {
                        Scored before = scored.get(largest);
                        scored.set(
                                largest,
                                new Scored(before.item(), before.score().add(rest)));
                    });
        }
    }

    private boolean adds(List<Scored> scored) {
        double sum = 0;
        for (Scored each : scored) {
            sum += each.score().doubleValue();
        }
        return sum == total.doubleValue();
    }
}
