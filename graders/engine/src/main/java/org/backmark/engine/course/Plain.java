package org.backmark.engine.course;

import java.math.BigDecimal;

/** Numbers in sentences: a dot as decimal mark, no exponent, no needless zeros. */
final class Plain {
    private Plain() {}

    static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
