package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownIdsTest {
    private static final KnownIds IDS =
            new KnownIds(List.of("0012345", "311000123", "311499999", "420000000", "ada", "99", "3.50E_x2b05"));

    @ParameterizedTest
    @CsvSource({
        "0012345, 0012345, false",
        "12345, 0012345, true",
        "12345.0, 0012345, true",
        "4.20E+08, 420000000, true",
        "'4,2E+8', 420000000, true",
        "3.11E+08, '311000123,311499999', true",
        "3.114999990E+08, 311499999, true",
        "00099, 99, true",
        "350012, 3.50E_x2b05, true",
        "ada, ada, false",
        "bob, '', true",
        "999, '', true",
        "9.90E+01, 99, true"
    })
    void anIdIsFoundAsItStandsOrAsASpreadsheetLeavesIt(String text, String ids, boolean mended) {
        KnownIds.Match match = IDS.find(text);

        assertThat(String.join(",", match.ids())).isEqualTo(ids);
        assertThat(match.mended()).isEqualTo(mended);
    }
}
