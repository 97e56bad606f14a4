package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README, and the documents that it leads to, say what the program does. */
class ReadmeTest {
    private static final String MODULES =
            "datasets|graders/sdk|graders/kit|skeleton|reference|graders/engine|graders/course|tests|graders/app";

    private String readme;

    @BeforeEach
    void read() throws IOException {
        readme = ReadmeBlocks.text();
    }

    @Test
    void theSynopsisOfGradeIsTheProgramsOwn() throws IOException {
        String help = InProcess.backmark("grade", "--help").output();
        String synopsis = ReadmeBlocks.of("text").stream()
                .filter(block -> block.startsWith("Usage:"))
                .collect(Collectors.joining());

        assertThat(synopsis).isEqualTo(help.substring(0, help.indexOf("Grades a class")));
    }

    @Test
    void theExitCodesAreTheProgramsOwn() {
        List<List<String>> rows = table("exit code");
        String help = InProcess.backmark("grade", "--help")
                .output()
                .replaceAll("\\s+", " ")
                .replaceFirst(".*Exit code: ", "");

        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        Stream.of(ExitCode.OK, ExitCode.BELOW_PASS, ExitCode.USAGE, ExitCode.GRADER_ERROR)
                                .map(String::valueOf)
                                .toList());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(help).contains(row.get(0) + " " + row.get(1).replaceFirst("[,;:].*", "")));
    }

    @Test
    void theModulesAreThoseOfTheBuildInItsOrder() throws IOException {
        String pom = Files.readString(Command.ROOT.resolve("pom.xml"));
        List<String> modules = Pattern.compile("<module>(.+?)</module>")
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(table("module")).extracting(row -> code(row.get(0))).isEqualTo(modules);
        assertThat(String.join("|", modules)).isEqualTo(MODULES);
    }

    @Test
    void everyFileAndFolderThatIsNamedIsThere() throws IOException {
        List<String> named = Pattern.compile("(?<![\\w/.-])((?:" + MODULES + "|graders)(?:/[\\w./-]*\\w)?)(?![\\w/])")
                .matcher(String.join("\n", commands()))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(named)
                .contains(
                        "graders/backmark",
                        "tests/submissions/osnabrueck-backprop-gd",
                        "tests/bench/overhead.sh",
                        "skeleton")
                .allSatisfy(path -> assertThat(Command.ROOT.resolve(path)).exists());
    }

    @Test
    void everyLinkLeadsToAFileAndEveryDocumentIsLinked() throws IOException {
        List<Path> documents = ReadmeBlocks.documents();
        for (Path document : documents) {
            assertThat(ReadmeBlocks.links(document))
                    .allSatisfy(link -> assertThat(link).exists());
        }
        assertThat(ReadmeBlocks.links(documents.get(0)))
                .contains(Command.ROOT.resolve("LICENSE"))
                .containsAll(filesOf(Command.ROOT.resolve("graders/app/docs")));
    }

    @Test
    void theReadmeIsAFrontDoor() throws IOException {
        assertThat(Files.size(Command.ROOT.resolve("README.md")))
                .as("what is longer stands in graders/app/docs")
                .isLessThanOrEqualTo(8000);
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theResultsFolderIsDescribedAsItIsWritten(@TempDir Path out) {
        InProcess.backmark(
                "grade", InProcess.CORPUS.resolve("does-not-compile"), "--assignment", "inf5860-week7", "--out", out);

        List<String> files = table("file").stream()
                .map(row -> row.get(0).replace("STUDENT", "does-not-compile"))
                .flatMap(cell -> {
                    String[] names = cell.replace("`", "").split(", ");
                    Path first = Path.of(names[0]);
                    return IntStream.range(0, names.length)
                            .mapToObj(i -> i == 0
                                    ? names[0]
                                    : first.resolveSibling(names[i]).toString());
                })
                .filter(name -> !name.endsWith("output.txt"))
                .toList();
        assertThat(files)
                .hasSize(10)
                .allSatisfy(file -> assertThat(out.resolve(file)).exists());
    }

    @Test
    void statusesAndOutcomesAreAllNamed() {
        assertThat(codes(paragraph("Statuses:")))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::label).toList());
        assertThat(codes(paragraph("Outcomes:")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::label).toList());
    }

    @Test
    void theAssignmentsAreThoseThereAre() {
        assertThat(table("id")).extracting(row -> code(row.get(0))).isEqualTo(Assignments.ids());
    }

    @Test
    void theConfigurationThatIsShownCanBeUsed(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("config.json"), ReadmeBlocks.of("json").get(0));

        assertThat(Assignments.load("inf5860-week7", config).passMark()).hasToString("50 %");
    }

    /** Whatever stands in a block of commands, or between back quotes. */
    private List<String> commands() throws IOException {
        String prose = readme.replaceAll("(?ms)^```.*?^```$", "");
        return Stream.concat(ReadmeBlocks.of("sh").stream(), codes(prose).stream())
                .toList();
    }

    /** The rows of the table whose first heading is that. */
    private List<List<String>> table(String heading) {
        return readme.lines()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
                .toList();
    }

    private String paragraph(String start) {
        return readme.lines()
                .dropWhile(line -> !line.startsWith(start))
                .takeWhile(line -> line.startsWith(start) || line.startsWith("`"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> codes(String text) {
        return Pattern.compile("`([^`]+)`")
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String code(String cell) {
        return cell.replace("`", "");
    }
}
