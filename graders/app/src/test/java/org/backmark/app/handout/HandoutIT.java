package org.backmark.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.app.ReadmeBlocks;
import org.backmark.kit.assignment.Assignments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code mvn test} does in the real handout. */
class HandoutIT {
    private static final String ID = "inf5860-week7";

    @TempDir
    Path folder;

    private StudentProject project;

    static List<String> ids() {
        return Assignments.ids();
    }

    @AfterEach
    void close() throws IOException {
        project.close();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void untouchedStubsMakeAGreenBuildAndABoardWithoutPoints(String id) throws Exception {
        project = StudentProject.unpack(folder, id);
        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.board()).contains("  not attempted\n");
        assertThat(build.board().replaceAll("\\s+", " "))
                .containsPattern(" 0 / [0-9.]+ points(, and 0 / [0-9.]+ bonus)? of the visible checks \\(0 %\\);"
                        + " the hidden checks at grading give up");
        if (id.equals(ID)) {
            assertThat(build.board())
                    .contains(" sigmoidGradient                            0 / 5  not attempted\n")
                    .contains(
                            "\n0 / 41 points of the visible checks (0 %); the hidden checks at grading give up\nto 59 more.");
        }
        assertThat(build.board().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(build.output()).doesNotContain("Could not validate integrity");
        assertThat(project.path("target/backmark/checks.csv"))
                .content()
                .contains(",visible,not-attempted,0,")
                // What a sheet's own code base does already may pass; it is worth nothing.
                .doesNotContainPattern(",passed,[0-9.]*[1-9]");
        assertReports();
    }

    @Test
    void aWrongAnswerMakesARedBuildThatSaysWhatWasComputedAndExpected() throws Exception {
        project = StudentProject.unpack(folder, ID);
        project.writeSigmoidGradient("return z.map(v -> 1 / (1 + Math.exp(-v)));");

        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.output()).contains("computed:  0.5", "expected:  0.25", "row 0, column", "hint: ");
        assertThat(build.board())
                .contains(
                        " sigmoidGradient                         1.25 / 5  partial\n",
                        "    hint: ",
                        "    sigmoidGradient returns g(z) itself, not its derivative. See Part 1.\n");
        assertThat(project.path("target/backmark/scores.csv"))
                .content()
                .contains("sigmoidGradient returns g(z) itself, not its derivative. See Part 1.");
        assertReports();
        assertTheConsoleLauncherWritesTheSame();
    }

    // With the README's own commands, and no Maven.
    private void assertTheConsoleLauncherWritesTheSame() throws Exception {
        Path results = project.path("target/backmark");
        List<String> byMaven =
                List.of(withoutTimes(results.resolve("scores.csv")), withoutTimes(results.resolve("checks.csv")));
        Files.move(results, project.path("by-maven"));
        gatherLibraries();
        String commands = ReadmeBlocks.of("sh").stream()
                .filter(block -> block.startsWith("javac "))
                .findFirst()
                .orElseThrow();
        Path said = folder.resolve("console");
        Process console = new ProcessBuilder("sh", "-ec", commands)
                .directory(project.path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(console.waitFor()).as(Files.readString(said)).isEqualTo(1);
        assertThat(List.of(withoutTimes(results.resolve("scores.csv")), withoutTimes(results.resolve("checks.csv"))))
                .isEqualTo(byMaven);
        assertThat(Files.readString(said)).contains(" sigmoidGradient                         1.25 / 5  partial\n");
    }

    private void gatherLibraries() throws IOException {
        Path lib = Files.createDirectories(project.path("lib"));
        try (Stream<Path> own = Files.walk(project.path("repository"));
                Stream<Path> others = Files.list(StudentProject.DISTRIBUTION.resolve("lib"))) {
            Stream<Path> libraries =
                    others.filter(jar -> !jar.getFileName().toString().startsWith("backmark-"));
            for (Path jar : Stream.concat(own.filter(file -> file.toString().endsWith(".jar")), libraries)
                    .toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        String launcher = "junit-platform-console-standalone.jar";
        Files.copy(StudentProject.DISTRIBUTION.resolveSibling("console").resolve(launcher), project.path(launcher));
    }

    private static String withoutTimes(Path table) throws IOException {
        return Files.readString(table).replaceAll(",[0-9.]+\r\n", ",time\r\n");
    }

    /** And the report tells how a training went. */
    @ParameterizedTest
    @CsvSource({"inf5860-week7, Week7Solution, 41, cost", "nycu-lab2, Lab2Solution, 18, loss"})
    void aCompleteAnswerIsGreenWithFullMarks(String id, String solution, String points, String curve) throws Exception {
        project = StudentProject.unpack(folder, id);
        project.replaceStub("right-vectorised", solution);

        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.board()).contains("\n" + points + " / " + points + " points of the visible checks (100 %);");
        assertThat(project.path("target/site/jacoco/jacoco.csv")).content().contains("," + solution + ",");
        assertThat(project.path("target/backmark/report.json"))
                .content()
                .contains("\"quantity\": \"" + curve + "\"", "\"source\": \"logged\"");
        assertThat(project.path("target/backmark/report.html"))
                .content()
                .contains("(100 %)", curve + " by ", "data:image/png;base64,", "<code>" + solution + ".java</code>: ");
        assertReports();
    }

    @ParameterizedTest
    @CsvSource({
        "osnabrueck-backprop-gd, CatsAndDogsSolution, animals error-surface loss",
        "heidelberg-bic-sheet4, Sheet4Solution, xor-cost-undisturbed xor-cost-disturbed function-cost-5 function-response-40 bars-responses"
    })
    void aCompleteAnswerIsDrawn(String id, String solution, String figures) throws Exception {
        project = StudentProject.unpack(folder, id);
        project.replaceStub("right-vectorised", solution);

        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        for (String figure : figures.split(" ")) {
            assertThat(project.path("target/backmark/figures/" + figure + ".png"))
                    .isNotEmptyFile();
        }
        assertReports();
    }

    @Test
    void aWrongSolutionOfLab2IsRedWithItsHintAndItsMistakeNamed() throws Exception {
        project = StudentProject.unpack(folder, "nycu-lab2");
        project.replaceStub("wrong-accuracy", "Lab2Solution");

        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.output()).contains("computed:  0.0", "expected:  75.0", "hint: ");
        assertThat(build.board())
                .contains(
                        " accuracy                               0.125 / 0.5  partial\n",
                        "The accuracy is 0 unless all labels are right: whole numbers are divided.",
                        "\n17.625 / 18 points of the visible checks");
        assertReports();
    }

    @Test
    void whatGradingRefusesIsRefusedAtHomeWithTheLine() throws Exception {
        project = StudentProject.unpack(folder, ID);
        project.writeSigmoidGradient("System.exit(0); return z;");

        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.board()).contains("rejected").containsPattern("Week7Solution\\.java:\\d+");
        assertThat(build.output())
                .containsPattern("sigmoidGradient: Week7Solution\\.sigmoidGradient \\(Week7Solution\\.java:\\d+\\) uses"
                        + " java\\.lang\\.System\\.exit, which is not allowed: return from the method, or throw an"
                        + " exception");
        assertReports();
    }

    @Test
    void aProgramThatEndsMakesARedBuildAndStillLeavesItsBoard() throws Exception {
        project = StudentProject.unpack(folder, ID);
        Files.writeString(project.path("src/test/java/inf5860/week7/EndsTest.java"), """
                package inf5860.week7;

                class EndsTest {
                    @org.junit.jupiter.api.Test
                    void ends() {
                        System.exit(0);
                    }
                }
                """);

        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.board()).contains("points of the visible checks");
        assertThat(build.output()).doesNotContain("Corrupted channel");
        assertReports();
    }

    /** Another program computes the last bits, and the same numbers but for these. */
    @Test
    void productsOfLargeMatricesGoToOpenBlas() throws Exception {
        project = StudentProject.unpack(folder, "augsburg-tutorial04");
        Path tests = project.path("src/test/java/augsburg/tutorial04");
        try (Stream<Path> visible = Files.list(tests)) {
            for (Path test : visible.toList()) {
                Files.delete(test);
            }
        }
        Files.writeString(tests.resolve("LargeTest.java"), """
                package augsburg.tutorial04;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import java.util.Random;
                import org.backmark.kit.Matrix;
                import org.ejml.simple.SimpleMatrix;
                import org.junit.jupiter.api.Test;

                class LargeTest {
                    @Test
                    void large() {
                        SimpleMatrix a = SimpleMatrix.random_DDRM(200, 200, -1, 1, new Random(1));
                        SimpleMatrix ejml = a.mult(a);
                        Matrix product = Matrix.wrap(a.getDDRM()).mult(Matrix.wrap(a.getDDRM()));
                        assertEquals("close, other", (product.getDDRM().data.length == 40000 && far(product, ejml) < 1e-9
                                ? "close" : "far") + (far(product, ejml) > 0 ? ", other" : ", the same"));
                    }

                    private static double far(Matrix product, SimpleMatrix ejml) {
                        return product.minus(Matrix.wrap(ejml.getDDRM())).elementMaxAbs();
                    }
                }
                """);
        StudentProject.Build build = project.mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains("Tests run: 1, ").doesNotContain("multiplied by EJML");
    }

    private void assertReports() {
        assertThat(project.path("target/backmark/scores.csv")).content().startsWith("student,name,assignment,score,");
        assertThat(project.path("target/backmark/report.json")).content().contains("\"version\": 1");
        assertThat(project.path("target/site/jacoco/index.html")).exists();
        assertThat(project.path("target/site/jacoco/jacoco.xml")).exists();
    }
}
