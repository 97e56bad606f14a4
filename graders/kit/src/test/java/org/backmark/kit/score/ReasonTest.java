package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void noReasonNamesAClassOfJavas() {
        Map<Throwable, String> reasons = Map.ofEntries(
                Map.entry(new AccessDeniedException("f"), "you lack the permission"),
                Map.entry(new NoSuchFileException("f"), "it does not exist"),
                Map.entry(new FileAlreadyExistsException("f"), "it exists already"),
                Map.entry(new NotDirectoryException("f"), "it is not a folder"),
                Map.entry(new DirectoryNotEmptyException("f"), "the folder is not empty"),
                Map.entry(new FileSystemLoopException("f"), "its links form a loop"),
                Map.entry(new FileSystemException("f", null, "No space left"), "No space left"),
                Map.entry(new FileSystemException("f"), "the system does not say why"),
                Map.entry(new MalformedInputException(1), "it is not UTF-8 text"),
                Map.entry(new EOFException(), "it ends too early"),
                Map.entry(new IOException("no room"), "no room"),
                Map.entry(new UncheckedIOException(new IOException("no room")), "no room"),
                Map.entry(new IOException("com.google.gson.stream.MalformedJsonException: odd"), "odd"),
                Map.entry(new IllegalStateException(new NoSuchFileException("f")), "f"),
                Map.entry(new NullPointerException(), "the system does not say why"));

        reasons.forEach((thrown, reason) ->
                assertThat(Reason.of(thrown)).as(thrown.toString()).isEqualTo(reason));
    }

    @Test
    void aMessageThatQuotesAHundredThousandLettersIsReadAtOnce() {
        String letters = "rawing".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(Reason.of(new IOException("no item \"" + letters + "\" in m.csv")))
                        .isEqualTo("no item \"" + letters.substring(0, 80) + " ... (120000 characters)\" in m.csv"));
    }
}
