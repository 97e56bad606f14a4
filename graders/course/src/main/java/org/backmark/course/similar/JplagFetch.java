package org.backmark.course.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/** Has Maven fetch JPlag from Maven Central, because somebody wishes it. */
public final class JplagFetch {
    /** The newest version that Maven Central has as a program; it runs on Java 17 and newer. */
    public static final String VERSION = "3.0.0";

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.backmark</groupId>
              <artifactId>jplag-fetch</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <dependencies>
                <dependency>
                  <groupId>de.jplag</groupId>
                  <artifactId>jplag</artifactId>
                  <version>%s</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-dependency-plugin</artifactId>
                    <version>3.8.1</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.formatted(VERSION);

    private JplagFetch() {}

    private static Path folder(Path cache) {
        return cache.resolve("jplag-" + VERSION);
    }

    /**
     * The jars that were fetched before.
     *
     * @param cache where they are kept
     * @throws InputException in one line that says how to get them, if they were not
     */
    public static Path fetched(Path cache) {
        Path folder = folder(cache);
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    "JPlag is needed, a program under the GPL that is not part of Backmark: give its jar"
                            + " with --jplag, or have Maven fetch version " + VERSION
                            + " (de.jplag:jplag) from Maven Central into "
                            + folder + " with --fetch");
        }
        return folder;
    }

    /**
     * Fetches its jars, unless they are there.
     *
     * @param cache where they are kept
     * @param maven the command that starts Maven
     * @param scratch an empty folder
     * @return the folder of its jars
     * @throws IOException in one line that says why they cannot be had
     */
    public static Path fetch(Path cache, String maven, Path scratch) throws IOException, InterruptedException {
        Path folder = folder(cache);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.writeString(scratch.resolve("pom.xml"), POM);
        Files.createDirectories(cache);
        // Beside the folder that it becomes: a name is there when all its files are.
        Path part = Files.createTempDirectory(cache, "jplag-");
        Path log = scratch.resolve("maven.txt");
        Process process = start(
                new ProcessBuilder(List.of(
                                maven,
                                "-B",
                                "-q",
                                "-f",
                                scratch.resolve("pom.xml").toString(),
                                "dependency:copy-dependencies",
                                "-DincludeScope=runtime",
                                "-DoutputDirectory=" + part))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile()),
                maven);
        process.getOutputStream().close();
        int code = process.waitFor();
        if (code != 0) {
            Files.deleteIfExists(part);
            String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            throw new IOException("Maven could not fetch JPlag " + VERSION + ": "
                    + Printable.of(output.lines()
                            .filter(line -> line.contains("ERROR"))
                            .findFirst()
                            .orElse("exit code " + code)));
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static Process start(ProcessBuilder builder, String maven) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(maven + " cannot be started: install Maven, or fetch JPlag by hand", e);
        }
    }
}
