package org.backmark.engine.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.backmark.engine.course.Score;

/**
 * How points become grades.
 *
 * @param most the grade for everything
 * @param share whether a grade is that share of it which the points are of what could be earned; else it is the points
 */
record Scale(BigDecimal most, boolean share) {
    private static final int DECIMALS = 4;

    /**
     * Sees that the points and the platform's mean the same.
     *
     * @throws org.backmark.engine.find.InputException in one line if they do not, and nobody has said that shares are meant
     */
    static Scale of(List<Score> scores, BigDecimal most, boolean share, CsvText table) {
        BigDecimal max = scores.stream().map(Score::max).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (!share && max.compareTo(most) != 0) {
            throw table.fault("counts up to " + plain(most) + ", but the results up to " + plain(max)
                    + ": say --scale to convert, or change the maximum there");
        }
        return new Scale(most, share);
    }

    /** The grade; as many decimals as needed, at most 4. */
    BigDecimal grade(Score score) {
        BigDecimal points = score.points().orElseThrow();
        if (!share) {
            return points;
        }
        return score.max().signum() == 0
                ? BigDecimal.ZERO
                : points.multiply(most).divide(score.max(), DECIMALS, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal number) {
        BigDecimal trimmed = number.stripTrailingZeros();
        return (trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed).toPlainString();
    }

    /** Whether a cell holds that number, however it is written. */
    static boolean isSame(String cell, BigDecimal number) {
        try {
            return new BigDecimal(cell.strip().replace(',', '.')).compareTo(number) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
