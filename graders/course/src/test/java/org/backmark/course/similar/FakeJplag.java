package org.backmark.course.similar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A program that speaks JPlag's command lines, and finds submissions alike whose texts are the same. */
public final class FakeJplag {
    private FakeJplag() {}

    /** Behaves as the entry {@code version} of its jar says. */
    public static void main(String[] arguments) throws IOException {
        String version = version();
        List<String> told = Arrays.asList(arguments);
        if (told.contains("--help")) {
            System.out.println(
                    switch (version) {
                        case "3", "silent" -> "usage: jplag [-bc BC] [-c {normal,parallel}] rootDir";
                        case "5" -> "Usage: jplag [--csv-export] [--mode=<mode>] [root-dirs]";
                        case "newer" -> "Error: LinkageError\njava.lang.UnsupportedClassVersionError: de/jplag/cli/CLI";
                        case "part" -> "Error: java.lang.NoClassDefFoundError: net/sourceforge/argparse4j";
                        default -> "usage: jplag of another time";
                    });
        } else if (version.equals("3")) {
            three(told);
        } else if (version.equals("5")) {
            five(told);
        } else {
            System.out.println("Initialized\nError: Not enough valid submissions! (found 1 valid submissions)\nBye");
        }
    }

    private static String version() throws IOException {
        try (InputStream entry = FakeJplag.class.getResourceAsStream("/version")) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void three(List<String> told) throws IOException {
        String base = after("-bc", told);
        require(told.equals(
                List.of("-l", "java", "-r", "out", "-bc", base, "-m", after("-m", told), "-n", "1000", "root")));
        TreeMap<String, String> texts = texts(base);
        StringBuilder table = new StringBuilder();
        int row = 0;
        for (String first : texts.keySet()) {
            for (String second : texts.tailMap(first, false).keySet()) {
                if (texts.get(first).equals(texts.get(second))) {
                    table.append(row++ + ";" + second + ";" + first + ";95.1;\n");
                }
            }
            if (texts.get(first).isBlank()) {
                System.out.println(
                        "[" + first + "] Submission contains fewer tokens than minimum match length allows!");
            }
        }
        Files.createDirectories(Path.of("out"));
        Files.writeString(Path.of("out/matches_avg.csv"), table);
    }

    private static void five(List<String> told) throws IOException {
        require(told.containsAll(List.of("--csv-export", "--mode", "RUN", "root"))
                && after("--base-code", told).equals("root/given code")
                && after("-m", told).equals("0.5"));
        Files.createDirectories(Path.of("out"));
        Files.writeString(
                Path.of("out/results.csv"),
                "submissionName1,submissionName2,averageSimilarity,maxSimilarity\n"
                        + "eve,ada,0.875,1.0\nada,bob,0.25,0.5\n");
    }

    // What everybody was given does not count: lines of it are taken away.
    private static TreeMap<String, String> texts(String base) throws IOException {
        String given = text(Path.of("root", base));
        require(!given.isEmpty());
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of("root"))) {
            for (Path folder : folders.filter(folder -> !folder.endsWith(base)).toList()) {
                texts.put(folder.getFileName().toString(), text(folder).replace(given, ""));
            }
        }
        return texts;
    }

    private static String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String after(String option, List<String> told) {
        return told.get(told.indexOf(option) + 1);
    }

    private static void require(boolean so) {
        if (!so) {
            System.out.println("Error: told something else");
            System.exit(7);
        }
    }
}
