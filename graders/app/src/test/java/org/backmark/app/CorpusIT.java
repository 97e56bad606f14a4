package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Grades the whole corpus with the real command and compares every row with the submission's {@code expected.json}.
 *
 * <p>With {@code -Dbackmark.regenerate=true} the expectations are written anew instead, for a person to read.
 */
class CorpusIT {
    private static final String ASSIGNMENT = "inf5860-week7";
    private static final Path CORPUS = Command.ROOT.resolve("tests/submissions").resolve(ASSIGNMENT);
    private static final Path OUT = Path.of("target", "corpus").toAbsolutePath();
    private static final boolean REGENERATE = Boolean.getBoolean("backmark.regenerate");
    private static Command.Result result;
    private static Tables tables;

    @BeforeAll
    static void gradeTheCorpus() throws Exception {
        result = Command.backmark("grade", CORPUS.toString(), "--assignment", ASSIGNMENT, "--out", OUT.toString());
        tables = Tables.in(OUT);
    }

    @TestFactory
    Stream<DynamicTest> everySubmissionGetsWhatItMustGet() throws IOException {
        return Expectation.files(CORPUS).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
    }

    private static void compare(String student, Path file) throws IOException {
        Expectation expected = Expectation.read(file);
        Expectation actual = tables.of(student, expected.about());
        if (REGENERATE) {
            actual.write(file);
            return;
        }
        assertThat(expected.about()).as("a sentence on what is wrong").isNotBlank();
        expected.assertMetBy(actual);
    }

    @Test
    void theTableHasOneRowForEverySubmission() throws IOException {
        assertThat(tables.scores().keySet()).isEqualTo(Expectation.files(CORPUS).keySet());
        assertThat(result.output()).contains(tables.scores().size() + " submissions: ");
        assertThat(result.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theCommandSucceedsWhateverWasSent() {
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }
}
