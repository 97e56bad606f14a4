package org.backmark.engine.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal numbers as tables from outside have them. */
public final class Decimal {
    /** The largest, either way: no sheet gives more points. */
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    // Written out, 1e999999999 fills the memory.
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,20}(?:\\.[0-9]{0,20})?(?:[eE][+-]?[0-9]{1,2})?");
    private static final int MOST_DECIMALS = 40;

    private Decimal() {}

    /**
     * The number that a text is.
     *
     * @param text with a decimal point
     * @return from -1 000 000 to 1 000 000
     * @throws NumberFormatException if it is none, or outside that
     */
    public static BigDecimal of(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException("not a number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(MOST) > 0 || number.scale() > MOST_DECIMALS) {
            throw new NumberFormatException("outside the range");
        }
        return number;
    }
}
