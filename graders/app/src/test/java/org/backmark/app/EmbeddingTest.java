package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import example.EmbeddedGrader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine grades inside another program, which needs nothing of the command line. */
class EmbeddingTest {
    private static final Path DOCUMENT = Path.of("docs", "embedding.md");
    private static final Path EXAMPLE = Path.of("src", "test", "java", "example", "EmbeddedGrader.java");

    @TempDir
    private Path folder;

    @Test
    void theDocumentsExampleIsTheOneThatIsRunHere() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("```java\n") + "```java\n".length();
        String block = document.substring(begin, document.indexOf("```", begin));
        assertThat(block).isEqualTo(Files.readString(EXAMPLE));
        assertThat(block.lines().filter(line -> line.startsWith("import")))
                .noneMatch(line -> line.contains("org.backmark.app") || line.contains("org.backmark.course"));
    }

    @Test
    void everySubmissionHasARowWhateverWasSentAndNothingIsLeftBehind() throws Exception {
        submission("ada", Files.readString(stub()));
        submission("bob", "package nycu.lab2;\n\nclass {\n");
        Files.createDirectory(folder.resolve("eve"));
        long before = workspaces();

        Map<String, Report> rows = EmbeddedGrader.rows("nycu-lab2", folder);

        assertThat(rows).containsOnlyKeys("ada", "bob", "eve");
        assertThat(rows.get("ada").status()).isEqualTo(Status.GRADED);
        assertThat(rows.get("bob").status()).isEqualTo(Status.NOT_COMPILED);
        assertThat(rows.get("eve").status()).isEqualTo(Status.NOTHING_SUBMITTED);
        assertThat(workspaces()).isEqualTo(before);
    }

    private void submission(String student, String source) throws IOException {
        Path file = folder.resolve(student).resolve("Lab2Solution.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private static Path stub() {
        return Command.ROOT.resolve("skeleton/src/main/java/nycu/lab2/Lab2Solution.java");
    }

    // Only those of this process: other tests have runs of their own.
    private static long workspaces() throws IOException {
        String prefix = "backmark-run-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .count();
        }
    }
}
