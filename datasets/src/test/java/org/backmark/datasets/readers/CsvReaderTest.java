package org.backmark.datasets.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"1,-2.5,3e-7\n4,.5,6.\n", "1,-2.5,3e-7\r\n4,.5,6.", "1, -2.5 ,3E-07\n\"4\",+0.5,6\n"})
    void aLineBecomesARow(String text) {
        DMatrixRMaj matrix = CsvReader.matrix(file(text), 2, 3);
        assertThat(matrix.data).containsExactly(1, -2.5, 3e-7, 4, 0.5, 6);
    }

    @Test
    void noBitOfADoubleIsLost() {
        double[] values = {Math.PI, -Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2};
        String text = values[0] + "," + values[1] + "," + values[2] + "," + values[3];
        assertThat(CsvReader.matrix(file(text), 1, 4).data).isEqualTo(values);
    }

    @Test
    void theDecimalMarkIsADotInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(CsvReader.matrix(file("1.5"), 1, 1).get(0, 0)).isEqualTo(1.5);
            assertFault("1.5,x", 1, 2, "theta: line 1, column 2: \"x\" is not a finite number");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void gzippedFilesAreRead() {
        DataFile zipped = new DataFile("theta", Idx.gzip("1,2".getBytes(StandardCharsets.UTF_8)));
        assertThat(CsvReader.matrix(zipped, 1, 2).data).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "NaN", "Infinity", "1d", "0x1p3", "1e999", "", "1;2", "--1", ".", "1 2"})
    void aCellThatIsNoFiniteNumberIsNamedWithLineAndColumn(String cell) {
        assertFault("1,2\n3," + cell + "\n", 2, 2, "theta: line 2, column 2: \"" + cell + "\" is not a finite number");
    }

    @Test
    void aLongCellIsShownInPart() {
        assertFault(
                "abcdefghijklmnopqrstuvwxyz",
                1,
                1,
                "theta: line 1, column 1: \"abcdefghijklmnopqrst...\" is not a finite number");
    }

    @Test
    void aHeaderIsANonNumericCell() {
        assertFault("a,b\n1,2\n", 1, 2, "theta: line 1, column 1: \"a\" is not a finite number");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertFault("1,\"\u001b[31m\n\"", 1, 2, "theta: line 1, column 2: \"?[31m\" is not a finite number");
    }

    @Test
    void anEmptyLineInTheMiddleIsNamed() {
        assertFault("1,2\n\n3,4\n", 2, 2, "theta: line 2, column 1: \"\" is not a finite number");
    }

    @Test
    void raggedLinesAreNamed() {
        assertFault("1,2\n3\n", 2, 2, "theta: line 2 has 1 cells, not 2");
        assertFault("1,2,3\n3,4\n", 2, 2, "theta: line 1 has 3 cells, not 2");
    }

    @Test
    void missingAndSurplusLinesAreCounted() {
        assertFault("1,2\n", 2, 2, "theta: has 1 lines, not 2");
        assertFault("1,2\n1,2\n1,2\n", 2, 2, "theta: has 3 lines, not 2");
        assertFault("", 2, 2, "theta: has 0 lines, not 2");
    }

    @Test
    void aQuoteOutOfPlaceIsNamed() {
        assertFault("1,2\n\"3\"x,4\n", 2, 2, "theta: line 2 is not CSV: a quote is out of place");
        assertFault("1,2\n\"3,4\n", 2, 2, "theta: line 2 is not CSV: a quote is out of place");
    }

    private static DataFile file(String text) {
        return new DataFile("theta", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(String text, int rows, int columns, String message) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> CsvReader.matrix(file(text), rows, columns))
                .withMessage(message);
    }
}
