package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Phrases that no reader of a message, a page or a document meets again. */
class PlainEnglishTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern JOIN = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final List<String> NOT_AGAIN = List.of(
            "is none",
            "is no whole number",
            "is no folder",
            "is no matrix",
            "are no biases",
            "changed places",
            "goes on with",
            "gone on with",
            "go on with",
            "goes on from",
            "as it was",
            "as they were",
            "as it came",
            "what is asked for",
            "there twice",
            "for want of",
            " anew",
            "turned round",
            "has become of",
            "mend it",
            "mend the",
            "mend that",
            "is not there any more");

    @TestFactory
    Stream<DynamicTest> noPhraseComesBackThatWasHardToRead() throws IOException {
        return Stream.of("datasets", "graders", "skeleton", "reference", "tests/src", "README.md")
                .map(ROOT::resolve)
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(phrases(folder)).isEmpty()));
    }

    private static List<String> phrases(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(PlainEnglishTest::isRead)
                    .flatMap(PlainEnglishTest::phrasesOf)
                    .toList();
        }
    }

    private static boolean isRead(Path file) {
        String path = file.toString().replace('\\', '/');
        boolean java = path.endsWith(".java") && (path.contains("/src/main/") || path.contains("/skeleton/"));
        return !path.contains("/target/")
                && (java || path.endsWith(".jte") || path.endsWith(".md") || path.endsWith("-slips.json"));
    }

    private static Stream<String> phrasesOf(Path file) {
        String text = texts(file);
        return NOT_AGAIN.stream().filter(text::contains).map(phrase -> file.getFileName() + ": \"" + phrase + "\"");
    }

    private static String texts(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!file.toString().endsWith(".java")) {
            return text;
        }
        String code = JOIN.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        return TEXT.matcher(code).results().map(MatchResult::group).reduce("", (all, next) -> all + "\n" + next);
    }
}
