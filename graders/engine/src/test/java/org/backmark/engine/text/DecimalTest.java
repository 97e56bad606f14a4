package org.backmark.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "+7.25", "12.", "1e3", "2.5E-2", "1000000", "-1000000.00"})
    void numbersAsTablesHaveThemAreRead(String text) {
        assertThat(Decimal.of(text)).isEqualByComparingTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1,5",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1e7",
                "1000000.1",
                "1e40000000",
                "1e-40000000",
                "1e999999999",
                "1e-99",
                "111111111111111111111",
                "\u0661"
            })
    void whatNobodyCanMeanIsNone(String text) {
        assertThatThrownBy(() -> Decimal.of(text)).isInstanceOf(NumberFormatException.class);
    }
}
