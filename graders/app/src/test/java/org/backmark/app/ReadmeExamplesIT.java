package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of commands in the README and the documents behind it is executed, in their order, in a folder that looks like this repository.
 *
 * <p>The corpus there has two submissions, of which one is right in part and one does not compile; a word in capitals is
 * replaced by what a user has in its place.
 */
class ReadmeExamplesIT {
    private static final String GRADE =
            "graders/backmark grade tests/submissions/osnabrueck-backprop-gd --assignment osnabrueck-backprop-gd";
    private static final List<Example> EXAMPLES = List.of(
            new Example(GRADE + " --out target/results\n", 0, "2 submissions: 1 graded, 1 not-compiled"),
            // It runs this very test: what can be seen here is that Maven takes the whole build.
            new Example("mvn verify\n", 0, "").with("mvn verify", "mvn -o -B -q -f '" + Command.ROOT + "' validate"),
            // HandoutIT executes it, where there is a handout.
            new Example("javac -parameters ", 0, "").with("(?s).+", "true"),
            new Example("graders/backmark handout inf5860-week7 --out target/inf5860-week7.zip\n", 0, "wrote target/"),
            new Example("graders/backmark reviewers --roster roster.csv ", 0, "only-part-2")
                    .with("RESULTS\\.\\.\\.", "target/results"),
            new Example("graders/backmark moodle RESULTS --worksheet worksheet.csv ", 0, "1 grade filled in")
                    .with("RESULTS", "term"),
            new Example(
                    GRADE + " --out target/results --only only-part-2\n" + GRADE + " --only only-part-2"
                            + " --check derivativeAtRandomPoints\n",
                    0,
                    "derivativeAtRandomPoints: passed"),
            new Example(
                            "graders/backmark grade SUBMISSION --single --assignment inf5860-week7 --pass 60\n",
                            1,
                            "10 / 100")
                    .with("SUBMISSION", InProcess.CORPUS.resolve("only-part-1").toString()),
            new Example("graders/backmark workflow github --assignment inf5860-week7\n", 0, "wrote target/"));

    @TempDir
    private static Path home;

    /**
     * An example.
     *
     * @param start what its block begins with
     * @param exitCode what it ends with
     * @param says a part of what it prints
     * @param replaced what is replaced before it is executed
     * @param by what by
     */
    private record Example(String start, int exitCode, String says, String replaced, String by) {
        Example(String start, int exitCode, String says) {
            this(start, exitCode, says, "", "");
        }

        Example with(String word, String other) {
            return new Example(start, exitCode, says, word, other);
        }

        String commands(String block) {
            return replaced.isEmpty() ? block : block.replaceAll(replaced, by);
        }
    }

    // Before JUnit clears its folder, and warns of the link.
    @AfterAll
    static void unlink() throws IOException {
        Files.deleteIfExists(home.resolve("graders"));
    }

    @Test
    void everyBlockIsAnExampleThatIsExecutedHere() throws IOException {
        assertThat(ReadmeBlocks.of("sh"))
                .zipSatisfy(
                        EXAMPLES,
                        (block, example) -> assertThat(block)
                                .as("a block of commands in the README needs an example here, in the same order")
                                .startsWith(example.start()));
    }

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        layOut();
        List<DynamicTest> tests = new ArrayList<>();
        List<String> blocks = ReadmeBlocks.of("sh");
        for (int i = 0; i < Math.min(blocks.size(), EXAMPLES.size()); i++) {
            Example example = EXAMPLES.get(i);
            String block = blocks.get(i);
            tests.add(dynamicTest(block.lines().findFirst().orElseThrow(), () -> execute(example, block)));
        }
        return tests.stream();
    }

    private static void layOut() throws IOException {
        Files.createSymbolicLink(home.resolve("graders"), Command.ROOT.resolve("graders"));
        String corpus = "tests/submissions/osnabrueck-backprop-gd";
        Files.createDirectories(home.resolve(corpus));
        for (String name : List.of("only-part-2", "does-not-compile")) {
            Playground.copy(
                    Command.ROOT.resolve(corpus).resolve(name),
                    home.resolve(corpus).resolve(name));
        }
        Files.writeString(home.resolve("roster.csv"), "student\nonly-part-2\ndoes-not-compile\n");
        layOutTerm();
    }

    // Results whose students have numbers, as on Moodle and Canvas, and what these two have exported.
    private static void layOutTerm() throws IOException {
        Path scoreboard = home.resolve("term/students/11/scoreboard.txt");
        Files.createDirectories(scoreboard.getParent());
        Files.writeString(scoreboard, "87.5 / 100 points (87.5 %).\n");
        Files.writeString(
                home.resolve("term/scores.csv"),
                "student,name,assignment,score,max,percent,status\r\n11,Ada,week,87.5,100,87.5,graded\r\n");
        Files.writeString(
                home.resolve("worksheet.csv"),
                "Identifier,Grade,Maximum Grade,Last modified (grade),Feedback comments\nParticipant 11,,100.00,-,\n");
        Files.writeString(
                home.resolve("gradebook.csv"),
                "Student,ID,Section,Week 7 (12345)\n    Points Possible,,,100\n\"Lovelace, Ada\",11,A,\n");
    }

    private static void execute(Example example, String block) throws IOException, InterruptedException {
        Command.Result result = Command.run(home, List.of("sh", "-ec", example.commands(block)));

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(example.exitCode());
        assertThat(result.output()).contains(example.says());
    }
}
