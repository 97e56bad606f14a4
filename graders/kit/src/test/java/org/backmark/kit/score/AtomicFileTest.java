package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backmark.kit.files.Access;
import org.backmark.kit.files.FaultyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFileTest {
    private static final Report ADA = Tiny.report("ada", Tiny.assignment());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "WRITE", "FORCE", "MOVE"})
    void onAFullDiskTheFileStaysAsItWasAndNoPartOfTheNewOneIsLeft(Access access) throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");
        Path faulty = FaultyFiles.at(file, (now, path) -> {
            if (now == access) {
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        });

        assertThatThrownBy(() -> AtomicFile.write(faulty, "new"))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + file + ": No space left on device");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("scores.csv");
    }

    @Test
    void aTableThatBreaksOffInTheMiddleIsNotWrittenAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("checks.csv"), "old");

        assertThatThrownBy(() -> ChecksCsv.write(file, listener -> {
                    listener.accept(ADA);
                    throw new IOException("cannot read unfinished-run.journal: Input/output error");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + file + ": cannot read unfinished-run.journal: Input/output error");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("checks.csv");
    }

    @Test
    void aTableIsWrittenInPiecesAndNotHeldInMemory() throws IOException {
        int rows = 20_000;
        long[] writes = new long[1];
        long[] writesBeforeTheEnd = new long[1];
        Path file = folder.resolve("scores.csv");
        Path faulty = FaultyFiles.at(file, (access, path) -> writes[0] += access == Access.WRITE ? 1 : 0);

        ScoresCsv.write(faulty, Tiny.assignment(), listener -> {
            for (int i = 0; i < rows; i++) {
                listener.accept(ADA);
            }
            writesBeforeTheEnd[0] = writes[0];
        });

        assertThat(Files.readAllLines(file)).hasSize(1 + rows);
        assertThat(writesBeforeTheEnd[0]).isGreaterThan(Files.size(file) / (1 << 17));
        assertThat(writes[0]).as("a write for a few thousand rows").isLessThan(1 + Files.size(file) / (1 << 12));
    }

    @Test
    void reportsAreToldOfInTheOrderOfStudentsAsOftenAsOneLikes() throws IOException {
        Reports reports = Reports.of(List.of(Tiny.report("bob", Tiny.assignment()), ADA));
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            reports.forEach(report -> told.append(report.student()).append(' '));
        }
        assertThat(told).hasToString("ada bob ada bob ");
    }
}
