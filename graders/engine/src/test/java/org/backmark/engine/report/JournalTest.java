package org.backmark.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("rows.journal");
    }

    private List<String> linesAndThen(String... more) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Journal journal = Journal.open(file, (place, line) -> lines.add(line))) {
            for (String line : more) {
                journal.add(line);
            }
        }
        return lines;
    }

    @Test
    void linesComeBackInTheirOrder() throws IOException {
        assertThat(linesAndThen("one", "two")).isEmpty();
        assertThat(linesAndThen("three")).containsExactly("one", "two");
        assertThat(linesAndThen()).containsExactly("one", "two", "three");
    }

    @Test
    void aLineTornAnywhereIsCutOffAndTheNextOneStandsInItsPlace() throws IOException {
        linesAndThen("one", "two");
        byte[] whole = Files.readAllBytes(file);
        int secondLine = new String(whole, java.nio.charset.StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int length = secondLine; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(linesAndThen("instead")).as(length + " bytes").containsExactly("one");
            assertThat(linesAndThen()).as(length + " bytes").containsExactly("one", "instead");
        }
    }

    @Test
    void aLineThatIsNotAsItWasWrittenEndsTheJournal() throws IOException {
        linesAndThen("one", "two", "three");
        Files.writeString(file, Files.readString(file).replace("two", "tvo"));

        assertThat(linesAndThen()).containsExactly("one");
    }

    @Test
    void blocksOfZerosAfterAPowerCutAreNoLines() throws IOException {
        linesAndThen("one");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 4096));

        assertThat(linesAndThen("two")).containsExactly("one");
        assertThat(linesAndThen()).containsExactly("one", "two");
    }

    @Test
    void whetherARunIsAtItIsKnown() throws IOException {
        assertThat(Journal.isBeingWritten(file)).isFalse();
        try (Journal first = Journal.open(file, (place, line) -> {})) {
            first.add("one");
            assertThat(Journal.isBeingWritten(file)).isTrue();
        }
        assertThat(Journal.isBeingWritten(file)).isFalse();
    }

    @Test
    void aWholeLineThatMakesNoSenseIsWhereTheFileEnds() throws IOException {
        try (Journal first = Journal.open(file, (place, line) -> {})) {
            first.add("one");
            first.add("odd");
            first.add("two");
        }
        List<String> found = new ArrayList<>();
        Journal second = Journal.open(file, (place, line) -> {
            if (line.equals("odd")) {
                throw new IllegalStateException("odd");
            }
            found.add(line);
        });
        second.close();
        assertThat(found).containsExactly("one");
        assertThat(linesAndThen()).containsExactly("one");
    }

    @Test
    void aSecondRunInTheSameFolderIsRefused() throws IOException {
        try (Journal first = Journal.open(file, (place, line) -> {})) {
            first.add("one");
            assertThatThrownBy(() -> Journal.open(file, (place, line) -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot read " + file
                            + ": another run writes there; wait for its end, or name another folder with --out");
        }
    }

    @Test
    void aFolderInItsPlaceIsOneClearLine() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> Journal.open(file, (place, line) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read " + file + ": ")
                .message()
                .doesNotContain("\n");
    }
}
