package org.backmark.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignments;

/**
 * A handout on a student's disk.
 *
 * @param folder for all that a test leaves; holds the project, in a folder with spaces and accents in its name
 * @param id the assignment's
 */
record StudentProject(Path folder, String id) implements AutoCloseable {
    static final Path DISTRIBUTION = Path.of("target", "backmark").toAbsolutePath();
    private static final Path SUBMISSIONS = Path.of("../../tests/submissions");
    private static final String SIGMOID_GRADIENT = "public Matrix sigmoidGradient(Matrix z) {\n        ";

    /** Makes the handout, and unpacks it. */
    static StudentProject unpack(Path folder, String id) throws IOException {
        Path zip = folder.resolve("handout.zip");
        new Handout(Assignments.load(id), Assignments.redacted(id)).write(Parts.in(DISTRIBUTION), zip);
        StudentProject project = new StudentProject(folder, id);
        for (Map.Entry<String, byte[]> file : Archive.read(zip).entrySet()) {
            Path target = project.home().resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return project;
    }

    private Path home() {
        return folder.resolve("my caf\u00E9");
    }

    Path path(String below) {
        return home().resolve(id).resolve(below);
    }

    /** Puts a submission of the corpus in place of the stub. */
    void replaceStub(String submission, String solution) throws IOException {
        Path stub = only(path("src/main/java"), solution + ".java");
        Files.writeString(
                stub, Files.readString(only(SUBMISSIONS.resolve(id).resolve(submission), solution + ".java")));
    }

    private static Path only(Path below, String name) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    /** Fills in the first method of week 7. */
    void writeSigmoidGradient(String code) throws IOException {
        Path file = path("src/main/java/inf5860/week7/Week7Solution.java");
        String stub = Files.readString(file);
        String untouched = SIGMOID_GRADIENT + "throw new NotAttempted();";
        assertThat(stub).contains(untouched);
        Files.writeString(file, stub.replace(untouched, SIGMOID_GRADIENT + code));
    }

    /** What {@code mvn test} has said. */
    record Build(int exitCode, String output, String title) {
        String board() {
            return output.substring(output.indexOf(title, output.indexOf("T E S T S")))
                    .split("\\[(INFO|ERROR|WARNING)\\]")[0];
        }
    }

    /** Runs {@code mvn test}, not on the network, and without leaving our jars in anybody's local repository. */
    Build mavenTest() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-o",
                        "-B",
                        "-Daether.offline.protocols=file",
                        "-Dmaven.repo.local=" + borrowedRepository(),
                        "test")
                .directory(path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exitCode = maven.waitFor();
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

    /** Removes the links to the local repository: JUnit warns of each when it clears its folder. */
    @Override
    public void close() throws IOException {
        Path borrowed = folder.resolve("repository");
        if (Files.exists(borrowed)) {
            try (Stream<Path> entries = Files.walk(borrowed, 2)) {
                for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }
}
