package org.backmark.datasets.generator;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The natural logarithm, rounded to the double that is next to it.
 *
 * <p>{@link StrictMath#log} is off by one unit in the last place for some numbers in a hundred, where the C library that numpy
 * calls is not.
 */
final class RoundedLog {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal ENOUGH = new BigDecimal("1e-40");

    private RoundedLog() {}

    /**
     * The logarithm of x.
     *
     * @param x above 0 and not infinite
     */
    static double of(double x) {
        // log x = y + log(x exp(-y)), and x exp(-y) is so close to 1 that two terms of the series are enough.
        BigDecimal y = new BigDecimal(StrictMath.log(x));
        BigDecimal rest = new BigDecimal(x).multiply(exp(y.negate()), DIGITS).subtract(BigDecimal.ONE);
        BigDecimal half = rest.multiply(rest, DIGITS).divide(BigDecimal.valueOf(2), DIGITS);
        return y.add(rest).subtract(half).doubleValue();
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(ENOUGH) > 0; n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }
}
