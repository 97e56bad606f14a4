package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the real command with one seed leave the same files, timings aside. */
class TwoRunsIT {
    private static final String ASSIGNMENT = "inf5860-week7";

    @TempDir
    Path folder;

    private TreeMap<String, String> grade(Path submissions, String out, String seed) throws Exception {
        Path results = folder.resolve(out);
        Command.Result result = Command.backmark(
                "grade",
                submissions.toString(),
                "--assignment",
                ASSIGNMENT,
                "--seed",
                seed,
                "--out",
                results.toString());
        assertThat(result.exitCode()).as(result.errors()).isZero();
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(results)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(results.relativize(file).toString(), withoutTimings(file));
            }
        }
        return files;
    }

    // The last column of both tables, four fields of the reports, and what is a checksum of these.
    private static String withoutTimings(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll(",[0-9.]+\r\n", ",TIME\r\n")
                .replaceAll("<time.*</time>", "TIME")
                .replaceAll("(?s)<h2 id=\"slowest\">.*?<h2 id=\"students\">", "<h2>")
                .replaceAll("(<td class=\"number time\">)[0-9.]+", "$1")
                .replaceAll("\"(seconds|studentSeconds|millis|when)\": ?[^,\n}]+", "\"$1\": TIME")
                .replaceAll("(?m)^[0-9a-f]{8} \\{", "{");
    }

    @Test
    void oneSeedGivesTheSameFilesAndAnotherSeedOtherInputs() throws Exception {
        Path submissions = Files.createDirectory(folder.resolve("class"));
        for (String name : new String[] {"only-part-1", "returns-null", "wrong-package"}) {
            Path from = Command.ROOT
                    .resolve("tests/submissions")
                    .resolve(ASSIGNMENT)
                    .resolve(name);
            copy(from, submissions.resolve(name));
        }
        TreeMap<String, String> first = grade(submissions, "first", "5");
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(grade(submissions, "second", "5")).isEqualTo(first);
        assertThat(grade(submissions, "third", "6").get("checks.csv")).isNotEqualTo(first.get("checks.csv"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
