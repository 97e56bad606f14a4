package org.backmark.course.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.engine.find.InputException;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    @TempDir
    private Path folder;

    @Test
    void everyFormatHasItsFiles() throws IOException {
        write(Sample.ordinary(), Format.GITHUB);
        assertThat(files()).containsExactly("annotations.txt", "classroom.txt", "junit.xml", "summary.md");

        write(Sample.ordinary(), Format.GRADESCOPE);
        assertThat(files()).containsExactly("annotations.txt", "junit.xml", "results.json", "summary.md");
    }

    @Test
    void whereTheGraderFailedNothingIsWrittenThatAToolWouldReadAsAZero() throws IOException {
        write(Sample.ordinary(), Format.GITHUB, Format.GRADESCOPE);
        write(Sample.graderError(), Format.GITHUB, Format.GRADESCOPE);

        assertThat(files()).containsExactly("annotations.txt", "junit.xml", "summary.md");
    }

    @Test
    void aClassIsNoSubmissionOfGradescopes() {
        Exports exports = new Exports(Set.of(Format.GRADESCOPE), SourceLocator.NONE);

        assertThatThrownBy(() -> exports.check(false))
                .isInstanceOf(InputException.class)
                .hasMessage("--format gradescope is for one submission, and this is a class: say --single");
        exports.check(true);
    }

    @Test
    void aClassHasASummaryAndTestResults() throws IOException {
        Reports reports =
                Reports.of(List.of(Sample.ordinary(), Sample.withSecret().forStudent("bob")));

        new Exports(Set.of(Format.GITHUB), SourceLocator.NONE).write(folder, reports, false);

        assertThat(files()).containsExactly("junit.xml", "summary.md");
    }

    @Test
    void whatGithubsEnvironmentNamesIsAddedTo() throws IOException {
        Path summary = Files.writeString(folder.resolve("step"), "before\n");
        Path output = Files.writeString(folder.resolve("output"), "a=b\n");
        Path results = folder.resolve("results");
        new Exports(Set.of(Format.GITHUB), SourceLocator.NONE)
                .write(results, Reports.of(List.of(Sample.ordinary())), true);
        GithubStep step = GithubStep.of(Map.of(
                "GITHUB_STEP_SUMMARY", summary.toString(), "GITHUB_OUTPUT", output.toString(), "GITHUB_WORKSPACE", ""));

        String annotations = step.handOver(results);

        assertThat(summary).content().startsWith("before\n## A tiny sheet\n");
        assertThat(output).content().matches("a=b\nresult=[A-Za-z0-9+/]+=*\n");
        assertThat(annotations).startsWith("::error title=Task gradient%3A gradientIsKnown::crashed: ");
        assertThat(step.workspace()).isEmpty();
    }

    @Test
    void aSummaryThatDoesNotFitBesideWhatIsThereIsOneLine() throws IOException {
        Path summary = Files.writeString(folder.resolve("step"), "x".repeat(Exports.MOST_SUMMARY_BYTES - 200));
        Path results = folder.resolve("results");
        new Exports(Set.of(Format.GITHUB), SourceLocator.NONE)
                .write(results, Reports.of(List.of(Sample.ordinary())), true);

        GithubStep.of(Map.of("GITHUB_STEP_SUMMARY", summary.toString())).handOver(results);

        assertThat(summary)
                .content()
                .endsWith("\nBackmark's summary does not fit in here any more; it is in the results folder.\n");
        assertThat(Files.size(summary)).isLessThan(1 << 20);
    }

    @Test
    void aFileIsNamedAsTheRepositoryAroundItHasIt() throws IOException {
        Path repository = folder.resolve("repository");
        Path submission = repository.resolve("week7");
        write(submission.resolve("src/main/java/a/Solution.java"));
        write(submission.resolve("src/main/java/a/Twice.java"));
        write(submission.resolve("src/main/java/b/Twice.java"));
        write(submission.resolve("target/Solution.java"));

        SubmissionFiles within = SubmissionFiles.in(submission, Optional.of(repository));

        assertThat(within.path("Solution.java")).hasValue("week7/src/main/java/a/Solution.java");
        assertThat(within.path("Twice.java")).isEmpty();
        assertThat(within.path("b/Twice.java")).hasValue("week7/src/main/java/b/Twice.java");
        assertThat(SubmissionFiles.in(submission, Optional.of(folder.resolve("elsewhere")))
                        .path("Solution.java"))
                .hasValue("src/main/java/a/Solution.java");
        assertThat(SubmissionFiles.in(folder.resolve("nowhere"), Optional.empty())
                        .paths())
                .isEmpty();
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private void write(Report report, Format... formats) throws IOException {
        new Exports(Set.of(formats), SourceLocator.NONE).write(folder, Reports.of(List.of(report)), true);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
