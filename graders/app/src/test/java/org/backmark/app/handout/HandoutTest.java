package org.backmark.app.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {
    private static final String ID = "inf5860-week7";
    private static final Assignment ASSIGNMENT = Assignments.load(ID);
    private static final String POM =
            "<project><artifactId>x</artifactId><version>1.2</version><dependency><version>9</version></dependency>";

    private static final String KIT_POM =
            POM + "<dependency><artifactId>backmark-sdk</artifactId>\n  <version>1.2</version></dependency>";

    @TempDir
    Path folder;

    private Path distribution;
    private Path zip;

    @BeforeEach
    void layOutADistribution() throws IOException {
        distribution = folder.resolve("distribution");
        zip = folder.resolve("out/handout.zip");
        Files.createDirectories(distribution.resolve("lib"));
        Files.createDirectories(distribution.resolve("handout"));
        layOutAnSdk("code");
        jar(
                "lib/backmark-kit-1.2.jar",
                Map.of(
                        "META-INF/backmark/pom.xml",
                        KIT_POM,
                        "META-INF/maven/pom.xml",
                        "with a parent",
                        "org/backmark/assignments/index.txt",
                        ID + "\nanother\n",
                        "org/backmark/assignments/" + ID + ".json",
                        "secret",
                        "org/backmark/assignments/another.json",
                        "another secret",
                        "org/backmark/assignments/" + ID + "-slips.json",
                        "numbers",
                        "org/backmark/assignments/another-slips.json",
                        "other numbers",
                        "org/backmark/kit/junit/Graded.class",
                        "code"));
        jar("lib/backmark-kit-1.2-tests.jar", Map.of("x", "not this one"));
        jar("lib/backmark-datasets-1.2.jar", Map.of("META-INF/backmark/pom.xml", POM, "digits.gz", "data"));
        jar(
                "handout/backmark-skeleton-1.2-sources.jar",
                Map.of(
                        "inf5860/week7/Week7Solution.java", "stub",
                        "inf5860/week70/Other.java", "other",
                        "META-INF/MANIFEST.MF", "x"));
        jar("handout/backmark-skeleton-1.2-test-sources.jar", Map.of("inf5860/week7/CostTest.java", "checks"));
    }

    @Test
    void theProjectHoldsThisAssignmentsStubAndVisibleChecksAndNoOther() throws IOException {
        SortedMap<String, byte[]> files = handout();

        assertThat(files.keySet())
                .contains(
                        ID + "/pom.xml",
                        ID + "/README.md",
                        ID + "/src/main/java/inf5860/week7/Week7Solution.java",
                        ID + "/src/test/java/inf5860/week7/CostTest.java")
                .noneMatch(name -> name.contains("Other"))
                .allMatch(name -> name.startsWith(ID + "/"));
    }

    @Test
    void theKitInsideKnowsThisAssignmentAloneAndOnlyTheRedactedFormOfIt() throws IOException {
        SortedMap<String, byte[]> kit = nested("backmark-kit");

        assertThat(kit.keySet())
                .containsExactly(
                        "org/backmark/assignments/index.txt",
                        "org/backmark/assignments/" + ID + "-slips.json",
                        "org/backmark/assignments/" + ID + ".json",
                        "org/backmark/kit/junit/Graded.class");
        assertThat(text(kit, "org/backmark/assignments/index.txt")).isEqualTo(ID + "\n");
        assertThat(text(kit, "org/backmark/assignments/" + ID + ".json")).isEqualTo("redacted");
    }

    @Test
    void aJarsVersionNamesItsContentSoThatMavenDoesNotTakeAnOlderOneFromItsCache() throws IOException {
        String version = versionOf("backmark-kit");

        new Handout(ASSIGNMENT, "redacted otherwise").write(Parts.in(distribution), zip);
        String other = versionOf("backmark-kit");

        assertThat(version).matches("1\\.2-[0-9a-f]{10}").isNotEqualTo(other);
        assertThat(text(Archive.read(zip), ID + "/pom.xml")).contains("<version>" + other + "</version>");
        assertThat(text(Archive.read(zip), artifact("backmark-kit", other) + ".pom"))
                .isEqualTo(kitPom(other, versionOf("backmark-sdk")));
    }

    @Test
    void theKitNamesTheSdkBesideItAndIsAnotherKitWhenThatIsAnother() throws IOException {
        String kit = versionOf("backmark-kit");
        String sdk = versionOf("backmark-sdk");
        layOutAnSdk("other code");
        handout();

        String otherKit = versionOf("backmark-kit");
        String otherSdk = versionOf("backmark-sdk");

        assertThat(otherSdk).isNotEqualTo(sdk);
        assertThat(otherKit).isNotEqualTo(kit);
        assertThat(text(Archive.read(zip), artifact("backmark-kit", otherKit) + ".pom"))
                .isEqualTo(kitPom(otherKit, otherSdk));
    }

    @Test
    void aKitThatDoesNotNameTheSdkIsRefused() throws IOException {
        jar("lib/backmark-kit-1.2.jar", Map.of("META-INF/backmark/pom.xml", POM));

        assertThatThrownBy(this::handout)
                .isInstanceOf(IOException.class)
                .hasMessage("a pom among Backmark's jars must name backmark-sdk, and does not");
    }

    private static String kitPom(String kit, String sdk) {
        return KIT_POM.replaceFirst("<version>1.2<", "<version>" + kit + "<")
                .replaceFirst("<version>1.2<", "<version>" + sdk + "<");
    }

    private void layOutAnSdk(String code) throws IOException {
        jar(
                "lib/backmark-sdk-1.2.jar",
                Map.of("META-INF/backmark/pom.xml", POM, "org/backmark/kit/Matrix.class", code));
    }

    @Test
    void everyJarAndPomHasItsChecksum() throws IOException {
        SortedMap<String, byte[]> files = handout();
        String pom = artifact("backmark-datasets", versionOf("backmark-datasets")) + ".pom";

        assertThat(files.keySet().stream().filter(name -> name.endsWith(".sha1")))
                .hasSize(6);
        assertThat(text(files, pom + ".sha1")).matches("[0-9a-f]{40}");
    }

    @Test
    void thePomHasNoParentAndNoPlaceholderLeft() throws IOException {
        assertThat(text(handout(), ID + "/pom.xml"))
                .contains("<artifactId>" + ID + "</artifactId>", "<url>file://${project.basedir}/repository</url>")
                .doesNotContain("<parent>", "@", "{{");
    }

    @Test
    void theReadmeListsTasksPointsAndWhatTheSheetGetsWrong() throws IOException {
        assertThat(text(handout(), ID + "/README.md"))
                .startsWith("# Neural networks: backpropagation on handwritten digits\n")
                .contains(
                        "| sigmoidGradient | Part 1 | 10 | 5 |\n",
                        "| Drawing of the network | Exercise 2 a | 0 | marked by a person |\n",
                        "There, one call of your code may use 20 s of processor time and 256 MB of\nmemory. You pass with 60 % of all points.",
                        "`src/main/java/inf5860/week7`",
                        "- " + ASSIGNMENT.errata().get(0))
                .doesNotContain("null");
    }

    @Test
    void theReadmeTellsWhatLateWorkCostsAndWhoMayWorkTogether(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("config.json"),
                "{\"policy\": {\"late\": \"percent\", \"percentPerDay\": 12.5, \"graceMinutes\": 15}}");

        assertThat(Readme.of(Assignments.load("augsburg-tutorial04")))
                .contains("of all points.\nUp to 2 may work together.\n");
        assertThat(Readme.of(Assignments.load("osnabrueck-backprop-gd")))
                .contains("\nWork that comes after the deadline is refused.\nUp to 3 may work together.\n");
        assertThat(Readme.of(Assignments.load(ID, config)))
                .contains("\nLate work loses 12.5 % of its points for each day begun, after 15 minutes of grace.\n")
                .doesNotContain("work together");
    }

    @Test
    void tenthsOfPointsAreAddedWithoutRounding() {
        assertThat(Readme.of(Assignments.load("nycu-lab2")))
                .contains("| backward | Experimental results, backpropagation | 10 | 4.6 |\n")
                .doesNotContainPattern("\\d\\.\\d{5}");
    }

    @Test
    void theSamePartsMakeTheSameBytes() throws IOException {
        handout();
        byte[] first = Files.readAllBytes(zip);

        handout();

        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        Files.delete(distribution.resolve("lib/backmark-kit-1.2.jar"));

        assertThatThrownBy(this::handout)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Backmark's installation is not complete: " + distribution.resolve("lib")
                        + " must hold one file named backmark-kit-")
                .hasMessageEndingWith("; build it again (mvn package)");
    }

    @Test
    void aJarWithoutItsPomIsNamed() throws IOException {
        jar("lib/backmark-datasets-1.2.jar", Map.of("digits.gz", "data"));

        assertThatThrownBy(this::handout)
                .hasMessage("Backmark's installation is not complete: the jar of backmark-datasets lacks"
                        + " META-INF/backmark/pom.xml");
    }

    @Test
    void anAssignmentWithoutAStubIsSaid() throws IOException {
        jar("handout/backmark-skeleton-1.2-sources.jar", Map.of("other/Stub.java", "x"));

        assertThatThrownBy(this::handout).hasMessageEndingWith("-sources.jar has no sources in inf5860/week7/");
    }

    @Test
    void aFolderInTheWayIsSaidInOneLine() throws IOException {
        Files.createDirectories(zip);

        assertThatThrownBy(this::handout).hasMessage("cannot write " + zip + ": it is a folder");
    }

    private SortedMap<String, byte[]> handout() throws IOException {
        new Handout(ASSIGNMENT, "redacted").write(Parts.in(distribution), zip);
        return Archive.read(zip);
    }

    private SortedMap<String, byte[]> nested(String name) throws IOException {
        byte[] jar = handout().get(artifact(name, versionOf(name)) + ".jar");
        return Archive.read(Files.write(folder.resolve("nested.jar"), jar));
    }

    private String versionOf(String name) throws IOException {
        SortedMap<String, byte[]> files = Files.exists(zip) ? Archive.read(zip) : handout();
        String prefix = ID + "/repository/org/backmark/" + name + "/";
        return files.tailMap(prefix).firstKey().substring(prefix.length()).split("/")[0];
    }

    private static String artifact(String name, String version) {
        return ID + "/repository/org/backmark/" + name + "/" + version + "/" + name + "-" + version;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private void jar(String name, Map<String, String> files) throws IOException {
        SortedMap<String, byte[]> content = new TreeMap<>();
        files.forEach((file, text) -> content.put(file, text.getBytes(StandardCharsets.UTF_8)));
        Files.write(distribution.resolve(name), Archive.bytes(content));
    }
}
