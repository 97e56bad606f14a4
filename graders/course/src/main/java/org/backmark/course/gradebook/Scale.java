package org.backmark.course.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.backmark.course.Score;
import org.backmark.engine.text.Decimal;
import org.backmark.engine.text.Printable;

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

    /**
     * A platform's maximum; nothing if the cell is empty.
     *
     * @param place what it is, and where it stands
     * @param otherwise what a person may have meant who wrote no number there
     * @throws org.backmark.engine.find.InputException in one line that tells the range
     */
    static Optional<BigDecimal> maximum(String cell, CsvText table, String place, String otherwise) {
        String text = cell.strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal most = Decimal.of(text);
            if (most.signum() >= 0) {
                return Optional.of(most);
            }
        } catch (NumberFormatException e) {
            // Said below: the range is part of it.
        }
        throw table.fault(place + " must be a number from 0 to " + Decimal.MOST + ", not \""
                + Printable.of(cell.strip()) + "\"" + otherwise);
    }

    static String plain(BigDecimal number) {
        BigDecimal trimmed = number.stripTrailingZeros();
        return (trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed).toPlainString();
    }

    /** Whether a cell holds that number, however it is written. */
    static boolean isSame(String cell, BigDecimal number) {
        try {
            return Decimal.of(cell.strip().replace(',', '.')).compareTo(number) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
