package org.backmark.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.app.ReadmeBlocks;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** The real handout: what it holds, and what {@code mvn test} does in it. */
class HandoutIT {
    private static final String ID = "inf5860-week7";
    private static final Path DISTRIBUTION = Path.of("target", "backmark").toAbsolutePath();
    private static final Path SUBMISSIONS = Path.of("../../tests/submissions");
    private static final String STUB = "src/main/java/inf5860/week7/Week7Solution.java";
    private static final String SIGMOID_GRADIENT = "public Matrix sigmoidGradient(Matrix z) {\n        ";
    private static final int STRING_CONSTANT = 8;
    private static final int TELLING_LENGTH = 20;

    @TempDir
    Path folder;

    private SortedMap<String, byte[]> files;
    private Path project;

    static List<String> ids() {
        return Assignments.ids();
    }

    private void unpack(String id) throws IOException {
        Path zip = folder.resolve("handout.zip");
        new Handout(Assignments.load(id), Assignments.redacted(id)).write(Parts.in(DISTRIBUTION), zip);
        files = Archive.read(zip);
        // A student's folder has spaces and accents in its name.
        Path home = folder.resolve("my caf\u00E9");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = home.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        project = home.resolve(id);
    }

    // Before JUnit clears its folder, and warns of each link.
    @AfterEach
    void giveTheRepositoryBack() throws IOException {
        Path borrowed = folder.resolve("repository");
        if (Files.exists(borrowed)) {
            try (Stream<Path> entries = Files.walk(borrowed, 2)) {
                for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingOfTheReferenceAndTheHiddenChecksIsInside(String id) throws IOException, ClassNotFoundException {
        unpack(id);
        Assignment assignment = Assignments.load(id);
        Set<String> secrets = new TreeSet<>(
                List.of("org/backmark/reference", "org.backmark.reference", assignment.packageName() + ".hidden"));
        assignment
                .checks()
                .filter(check -> check.visibility() == Visibility.HIDDEN)
                .map(Check::id)
                .forEach(secrets::add);
        secrets.addAll(secretsOf("backmark-reference"));
        secrets.addAll(secretsOf("backmark-tests"));
        secrets.removeAll(Assignments.ids());
        // Visible and hidden checks may say the same.
        secrets.removeAll(secretsOf("backmark-skeleton"));

        // What is said of a slip is meant for students, and how it is made is not.
        List<Slip> slips = SlipBank.of(id).map(SlipBank::slips).orElse(List.of());
        secrets.removeIf(secret -> slips.stream()
                .anyMatch(slip -> slip.id().contains(secret) || slip.text().contains(secret)));
        // What a contract's methods are called, everybody may know.
        for (String any : Assignments.ids()) {
            for (Method method : Class.forName(Assignments.load(any).contract()).getMethods()) {
                secrets.remove(method.getName());
            }
        }

        Map<String, String> content = everything();

        assertThat(secrets).hasSizeGreaterThan(100);
        assertThat(content.keySet()).anyMatch(name -> name.endsWith(".jar!org/backmark/kit/Matrix.class"));
        List<String> leaks = new ArrayList<>();
        content.forEach((name, text) -> secrets.stream()
                .filter(secret -> name.contains(secret) || text.contains(secret))
                .forEach(secret -> leaks.add(name + ": " + secret)));
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void untouchedStubsMakeAGreenBuildAndABoardWithoutPoints(String id) throws Exception {
        unpack(id);
        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.board())
                .contains("  not attempted\n")
                .containsPattern(
                        "\n0 / [0-9.]+ points of the visible checks \\(0 %\\); the hidden checks at grading give\\sup");
        if (id.equals(ID)) {
            assertThat(build.board())
                    .contains(" sigmoidGradient                            0 / 5  not attempted\n")
                    .contains(
                            "\n0 / 41 points of the visible checks (0 %); the hidden checks at grading give up\nto 59 more.");
        }
        assertThat(build.board().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(build.output()).doesNotContain("Could not validate integrity");
        assertThat(project.resolve("target/backmark/checks.csv"))
                .content()
                .contains(",visible,not-attempted,0,")
                // What a sheet's own code base does already may pass; it is worth nothing.
                .doesNotContainPattern(",passed,[0-9.]*[1-9]");
        assertReports();
    }

    @Test
    void aWrongAnswerMakesARedBuildThatSaysWhatWasComputedAndExpected() throws Exception {
        unpack(ID);
        writeSigmoidGradient("return z.map(v -> 1 / (1 + Math.exp(-v)));");

        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.output()).contains("computed:  0.5", "expected:  0.25", "row 0, column", "hint: ");
        assertThat(build.board())
                .contains(
                        " sigmoidGradient                            0 / 5  failed\n",
                        "    hint: ",
                        "    sigmoidGradient returns g(z) itself, not its derivative. See Part 1.\n");
        assertThat(project.resolve("target/backmark/scores.csv"))
                .content()
                .contains("sigmoidGradient returns g(z) itself, not its derivative. See Part 1.");
        assertReports();
        assertTheConsoleLauncherWritesTheSame();
    }

    // With the README's own commands, and no Maven.
    private void assertTheConsoleLauncherWritesTheSame() throws Exception {
        Path results = project.resolve("target/backmark");
        List<String> byMaven =
                List.of(withoutTimes(results.resolve("scores.csv")), withoutTimes(results.resolve("checks.csv")));
        Files.move(results, project.resolve("by-maven"));
        gatherLibraries();
        String commands = ReadmeBlocks.of("sh").stream()
                .filter(block -> block.startsWith("javac "))
                .findFirst()
                .orElseThrow();
        Path said = folder.resolve("console");
        Process console = new ProcessBuilder("sh", "-ec", commands)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(console.waitFor()).as(Files.readString(said)).isEqualTo(1);
        assertThat(List.of(withoutTimes(results.resolve("scores.csv")), withoutTimes(results.resolve("checks.csv"))))
                .isEqualTo(byMaven);
        assertThat(Files.readString(said)).contains(" sigmoidGradient                            0 / 5  failed\n");
    }

    private void gatherLibraries() throws IOException {
        Path lib = Files.createDirectories(project.resolve("lib"));
        try (Stream<Path> own = Files.walk(project.resolve("repository"));
                Stream<Path> others = Files.list(DISTRIBUTION.resolve("lib"))) {
            Stream<Path> libraries =
                    others.filter(jar -> !jar.getFileName().toString().startsWith("backmark-"));
            for (Path jar : Stream.concat(own.filter(file -> file.toString().endsWith(".jar")), libraries)
                    .toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        String launcher = "junit-platform-console-standalone.jar";
        Files.copy(DISTRIBUTION.resolveSibling("console").resolve(launcher), project.resolve(launcher));
    }

    private static String withoutTimes(Path table) throws IOException {
        return Files.readString(table).replaceAll(",[0-9.]+\r\n", ",time\r\n");
    }

    /** And the report tells how a training went. */
    @ParameterizedTest
    @CsvSource({"inf5860-week7, Week7Solution, 41, cost", "nycu-lab2, Lab2Solution, 18.2, loss"})
    void aCompleteAnswerIsGreenWithFullMarks(String id, String solution, String points, String curve) throws Exception {
        unpack(id);
        replaceStub(id, "right-vectorised", solution);

        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.board()).contains("\n" + points + " / " + points + " points of the visible checks (100 %);");
        assertThat(project.resolve("target/site/jacoco/jacoco.csv")).content().contains("," + solution + ",");
        assertThat(project.resolve("target/backmark/report.json"))
                .content()
                .contains("\"quantity\": \"" + curve + "\"", "\"source\": \"logged\"");
        assertThat(project.resolve("target/backmark/report.html"))
                .content()
                .contains("(100 %)", curve + " by ", "data:image/png;base64,", "<code>" + solution + ".java</code>: ");
        assertReports();
    }

    @ParameterizedTest
    @CsvSource({
        "osnabrueck-backprop-gd, CatsAndDogsSolution, animals error-surface loss",
        "heidelberg-bic-sheet4, Sheet4Solution, xor-cost function-cost function-response bars-responses"
    })
    void aCompleteAnswerIsDrawn(String id, String solution, String figures) throws Exception {
        unpack(id);
        replaceStub(id, "right-vectorised", solution);

        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        for (String figure : figures.split(" ")) {
            assertThat(project.resolve("target/backmark/figures/" + figure + ".png"))
                    .isNotEmptyFile();
        }
        assertReports();
    }

    @Test
    void aWrongSolutionOfLab2IsRedWithItsHintAndItsMistakeNamed() throws Exception {
        unpack("nycu-lab2");
        replaceStub("nycu-lab2", "wrong-accuracy", "Lab2Solution");

        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.output()).contains("computed:  0.0", "expected:  75.0", "hint: ");
        assertThat(build.board())
                .contains(
                        " accuracy                                 0 / 0.5  failed\n",
                        "The accuracy is 0 unless all labels are right: whole numbers are divided.",
                        "\n17.7 / 18.2 points of the visible checks");
        assertReports();
    }

    @Test
    void aProgramThatEndsMakesARedBuildAndStillLeavesItsBoard() throws Exception {
        unpack(ID);
        writeSigmoidGradient("System.exit(0); return z;");

        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.board())
                .contains(
                        ": the program was ended (System.exit) while it ran\n",
                        "  not run\n",
                        "points of the visible checks");
        assertThat(build.output()).doesNotContain("Corrupted channel");
        assertReports();
    }

    /** Another program computes the last bits, and the same numbers but for these. */
    @Test
    void productsOfLargeMatricesGoToOpenBlas() throws Exception {
        unpack("augsburg-tutorial04");
        Path tests = project.resolve("src/test/java/augsburg/tutorial04");
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
        Build build = mavenTest();

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains("Tests run: 1, ").doesNotContain("multiplied by EJML");
    }

    private void assertReports() {
        assertThat(project.resolve("target/backmark/scores.csv"))
                .content()
                .startsWith("student,name,assignment,score,");
        assertThat(project.resolve("target/backmark/report.json")).content().contains("\"version\": 1");
        assertThat(project.resolve("target/site/jacoco/index.html")).exists();
        assertThat(project.resolve("target/site/jacoco/jacoco.xml")).exists();
    }

    private void replaceStub(String id, String submission, String solution) throws IOException {
        Path stub = only(project.resolve("src/main/java"), solution + ".java");
        Files.writeString(
                stub, Files.readString(only(SUBMISSIONS.resolve(id).resolve(submission), solution + ".java")));
    }

    private static Path only(Path below, String name) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private void writeSigmoidGradient(String code) throws IOException {
        String stub = Files.readString(project.resolve(STUB));
        String untouched = SIGMOID_GRADIENT + "throw new NotAttempted();";
        assertThat(stub).contains(untouched);
        Files.writeString(project.resolve(STUB), stub.replace(untouched, SIGMOID_GRADIENT + code));
    }

    private record Build(int exitCode, String output, String title) {
        String board() {
            return output.substring(output.indexOf(title, output.indexOf("T E S T S")))
                    .split("\\[(INFO|ERROR|WARNING)\\]")[0];
        }
    }

    // Not on the network, and without leaving our jars in anybody's local repository.
    private Build mavenTest() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-o",
                        "-B",
                        "-Daether.offline.protocols=file",
                        "-Dmaven.repo.local=" + borrowedRepository(),
                        "test")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exitCode = maven.waitFor();
        String id = project.getFileName().toString();
        return new Build(exitCode, Files.readString(said), Assignments.load(id).title());
    }

    private Path borrowedRepository() throws IOException {
        Path repository = Path.of(System.getProperty("backmark.repository"));
        Path borrowed = Files.createDirectories(folder.resolve("repository"));
        link(repository, borrowed, "org");
        link(repository.resolve("org"), Files.createDirectories(borrowed.resolve("org")), "backmark");
        return borrowed;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(except)) {
                    Files.createSymbolicLink(to.resolve(name), entry.toAbsolutePath());
                }
            }
        }
    }

    /** Every file of the handout and of the jars in it, a character for each byte. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.put(file.getKey(), new String(file.getValue(), StandardCharsets.ISO_8859_1));
            if (file.getKey().endsWith(".jar")) {
                Path jar = Files.write(folder.resolve("nested.jar"), file.getValue());
                Archive.read(jar)
                        .forEach((name, content) ->
                                all.put(file.getKey() + "!" + name, new String(content, StandardCharsets.ISO_8859_1)));
            }
        }
        return all;
    }

    /** The names of a module's classes and resources, and the string constants that are long enough to tell. */
    private static Set<String> secretsOf(String module) throws IOException {
        Set<String> secrets = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : Archive.read(jarOf(module)).entrySet()) {
            String name = file.getKey();
            if (name.endsWith(".class")) {
                String type = name.substring(0, name.length() - ".class".length());
                if (!type.endsWith("-info")) {
                    secrets.addAll(List.of(type, type.replace('/', '.')));
                    secrets.addAll(constantsOf(file.getValue()));
                }
            } else if (!name.startsWith("META-INF/")) {
                secrets.add(name);
            }
        }
        return secrets;
    }

    private static List<String> constantsOf(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> constants = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && classFile[offset - 1] == STRING_CONSTANT) {
                String constant = reader.readUTF8(offset, buffer);
                if (constant.length() >= TELLING_LENGTH) {
                    constants.add(constant);
                }
            }
        }
        return constants;
    }

    private static Path jarOf(String module) throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(module + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
