package org.backmark.course;

import java.math.BigDecimal;

/** Numbers in sentences: a dot as decimal mark, no exponent, no needless zeros. */
final class PlainNumber {
    private PlainNumber() {}

    static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
