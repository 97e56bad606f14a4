package org.backmark.course.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JplagTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String STUB = "class Stub {}\n";

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void three() throws IOException {
        results = Files.createDirectories(folder.resolve("results"));
        submitted("ada", STUB + "int a;");
        submitted("bob", STUB);
        submitted("eve", STUB + "int a;");
        Files.writeString(
                results.resolve("scores.csv"),
                "student,assignment,status,group\r\nada,tiny,graded,\r\nbob,tiny,graded,\r\neve,tiny,graded,\r\n");
    }

    private void submitted(String student, String text) throws IOException {
        Path sources = Files.createDirectories(results.resolve("instructor/" + student + "/sources/a/b"));
        Files.writeString(sources.resolve("Solution.java"), text);
    }

    private Path jar(String version) throws IOException {
        Path jar = folder.resolve("jplag-" + version + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeJplag.class.getName());
        String name = FakeJplag.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = FakeJplag.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
            out.putNextEntry(new JarEntry("version"));
            out.write(version.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private Comparison compare(Path jars, double percent) throws Exception {
        return Jplag.in(jars, JAVA)
                .compare(
                        Cohort.in(results),
                        new TreeMap<>(Map.of("a/b/Stub.java", STUB.getBytes(StandardCharsets.UTF_8))),
                        percent,
                        Files.createTempDirectory(folder, "scratch"));
    }

    @Test
    void versionThreeFindsPairsAndTheStubDoesNotCount() throws Exception {
        Comparison comparison = compare(jar("3"), 50);

        assertThat(comparison.pairs()).containsExactly(new SimilarPair("ada", "eve", 95.1));
        assertThat(comparison.leftOut()).containsExactly("bob");
    }

    @Test
    void aFolderOfJarsIsSearchedForTheProgram() throws Exception {
        jar("3");

        assertThat(compare(folder, 50).pairs()).hasSize(1);
    }

    @Test
    void pairsBelowTheThresholdAreNotListed() throws Exception {
        assertThat(compare(jar("3"), 95.2).pairs()).isEmpty();
    }

    @Test
    void versionFiveIsAskedForItsTable() throws Exception {
        assertThat(compare(jar("5"), 50).pairs()).containsExactly(new SimilarPair("ada", "eve", 87.5));
    }

    @Test
    void aVersionForANewerJavaNamesTheOption() throws IOException {
        Path jar = jar("newer");

        assertThatThrownBy(() -> compare(jar, 50))
                .isInstanceOf(InputException.class)
                .hasMessage(jar + " needs a newer Java than " + JAVA + ": name one with --java");
    }

    @Test
    void oneJarOfManyIsNotEnough() throws IOException {
        Path jar = jar("part");

        assertThatThrownBy(() -> compare(jar, 50))
                .isInstanceOf(InputException.class)
                .hasMessage(jar + " is a part of JPlag only: give the folder of all its jars");
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        Path jar = jar("4");

        assertThatThrownBy(() -> compare(jar, 50))
                .isInstanceOf(InputException.class)
                .hasMessage(jar + " is not a usable version of JPlag: it must be 3, or 5 or later; it says: "
                        + "usage: jplag of another time (exit code 0)");
    }

    @Test
    void withoutATableNothingIsSaidToBeUnlike() throws IOException {
        Path jar = jar("silent");

        assertThatThrownBy(() -> compare(jar, 50))
                .isInstanceOf(IOException.class)
                .hasMessage("JPlag has not compared them: "
                        + "Error: Not enough valid submissions! (found 1 valid submissions) (exit code 0)");
    }

    @Test
    void whatCannotBeStartedIsNamed() throws IOException {
        Path jar = jar("3");
        Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");

        assertThatThrownBy(() -> Jplag.in(folder.resolve("none.jar"), JAVA))
                .hasMessage(folder.resolve("none.jar")
                        + ": there is no such file: give JPlag's jar, or the folder of its jars");
        assertThatThrownBy(() -> Jplag.in(text, JAVA))
                .hasMessage(text + ": is not a jar that can be started: give JPlag's jar, or the folder of its jars");
        assertThatThrownBy(() -> Jplag.in(results, JAVA))
                .hasMessage(results
                        + ": holds no jplag*.jar that can be started: give JPlag's jar, or the folder of its jars");
        assertThatThrownBy(() -> Jplag.in(jar, folder.resolve("no/java").toString())
                        .compare(Cohort.in(results), new TreeMap<>(), 50, Files.createDirectories(folder.resolve("s"))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        folder.resolve("no/java") + " cannot be started: name the command of a JDK or JRE with --java");
    }

    @Test
    void oneOfAGroupStandsForAllAndWhatDoesNotCompileIsCounted() throws IOException {
        Files.writeString(
                results.resolve("scores.csv"),
                "student,assignment,status,group\r\nada,tiny,graded,g1\r\nbob,tiny,graded,\r\neve,tiny,graded,g1\r\n"
                        + "kim,tiny,not-compiled,\r\nlou,tiny,nothing-submitted,\r\n");

        Cohort cohort = Cohort.in(results);

        assertThat(cohort.students()).containsExactly("ada", "bob");
        assertThat(cohort.notCompiled()).isEqualTo(1);
        assertThat(cohort.assignment()).isEqualTo("tiny");
    }

    @Test
    void aFolderThatCannotBeComparedSaysWhy() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        assertThatThrownBy(() -> Cohort.in(other))
                .isInstanceOf(InputException.class)
                .hasMessage(other + ": holds no scores.csv: give a folder that grade has written");
        Files.writeString(other.resolve("scores.csv"), "student,assignment,status\r\nada,tiny,graded\r\n");
        assertThatThrownBy(() -> Cohort.in(other))
                .isInstanceOf(InputException.class)
                .hasMessage(other + ": has 0 submissions that compile and whose sources are kept, and 1 without:"
                        + " grade them again; two are needed to compare");
        Files.writeString(other.resolve("scores.csv"), "who,what\r\nada,tiny\r\n");
        assertThatThrownBy(() -> Cohort.in(other))
                .hasMessage(other.resolve("scores.csv") + ": is not in the form that grade writes: grade again");
    }

    @Test
    void mavenFetchesItOnceOrNothingIsThere() throws Exception {
        Path cache = folder.resolve("cache");
        Path scratch = Files.createDirectories(folder.resolve("fetching"));
        Path broken = program("echo '[ERROR] no network'; exit 1");
        Path maven = program("for last; do :; done; touch \"${last#*=}/jplag-3.0.0.jar\"");

        assertThatThrownBy(() -> JplagFetch.fetch(cache, broken.toString(), scratch))
                .isInstanceOf(IOException.class)
                .hasMessage("Maven could not fetch JPlag 3.0.0: [ERROR] no network");
        assertThatThrownBy(() -> JplagFetch.fetched(cache))
                .isInstanceOf(InputException.class)
                .hasMessage("JPlag is needed, a program under the GPL that is not part of Backmark: give its jar with"
                        + " --jplag, or have Maven fetch version 3.0.0 (de.jplag:jplag) from Maven Central into "
                        + cache.resolve("jplag-3.0.0") + " with --fetch");
        Path jars = JplagFetch.fetch(cache, maven.toString(), scratch);
        assertThat(jars.resolve("jplag-3.0.0.jar")).exists();
        assertThat(JplagFetch.fetched(cache)).isEqualTo(jars);
        assertThat(JplagFetch.fetch(cache, broken.toString(), scratch)).isEqualTo(jars);
        assertThat(List.of(cache.toFile().list())).containsExactly("jplag-3.0.0");
    }

    private Path program(String script) throws IOException {
        Path file = Files.createTempFile(folder, "mvn", "");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
