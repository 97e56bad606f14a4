package org.backmark.kit.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they stand in files: a dot as decimal mark, no exponent, no needless zeros. */
public final class Numbers {
    private Numbers() {}

    /** At most four decimals, as many as needed: 10, 2.5, 3.3333. */
    public static BigDecimal points(double points) {
        return trimmed(points, 4);
    }

    /** At most two decimals, as many as needed: 96, 66.67. */
    public static BigDecimal percent(double percent) {
        return trimmed(percent, 2);
    }

    /** At most three decimals, as many as needed. */
    public static BigDecimal seconds(double seconds) {
        return trimmed(seconds, 3);
    }

    private static BigDecimal trimmed(double number, int decimals) {
        BigDecimal trimmed = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }
}
