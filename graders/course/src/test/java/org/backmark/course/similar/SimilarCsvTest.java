package org.backmark.course.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarCsvTest {
    @TempDir
    private Path folder;

    @Test
    void theMostAlikeStandFirstAndAreReadAsTheyWereWritten() throws IOException {
        SimilarCsv.write(
                folder,
                List.of(
                        new SimilarPair("eve", "ada", 51.25),
                        new SimilarPair("ada", "bob", 100),
                        new SimilarPair("bob", "eve", 51.3)));

        assertThat(folder.resolve("similar.csv"))
                .hasContent("first,second,similarity\r\nada,bob,100.0\r\nada,eve,51.3\r\nbob,eve,51.3\r\n");
        assertThat(SimilarCsv.read(folder).orElseThrow())
                .containsExactly(
                        new SimilarPair("ada", "bob", 100),
                        new SimilarPair("ada", "eve", 51.3),
                        new SimilarPair("bob", "eve", 51.3));
    }

    @Test
    void nobodyHasLookedWhereThereIsNoTable() throws IOException {
        assertThat(SimilarCsv.read(folder)).isEmpty();
    }

    @Test
    void aTableThatSomebodyHasChangedIsNamed() throws IOException {
        for (String row : List.of("ada,bob", "ada,bob,much", "ada,bob,101", "ada,bob,NaN", "\"ada")) {
            Files.writeString(folder.resolve("similar.csv"), "first,second,similarity\r\n" + row + "\r\n");
            assertThatThrownBy(() -> SimilarCsv.read(folder))
                    .as(row)
                    .isInstanceOf(InputException.class)
                    .hasMessage(folder.resolve("similar.csv")
                            + ": is not in the form that backmark similar writes: run that again");
        }
    }
}
