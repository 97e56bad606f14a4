package org.backmark.course.gradebook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What students get back in Moodle: a comment in HTML, and the zip for "Upload multiple feedback files in a zip". */
public final class MoodleFeedback {
    private final Path results;

    /** Of a folder that {@code grade} has written. */
    public MoodleFeedback(Path results) {
        this.results = results;
    }

    /** The student's score board as a comment; empty if there is none. */
    public String comment(String student) throws IOException {
        Path board = results.resolve("students").resolve(student).resolve("scoreboard.txt");
        if (!Files.isRegularFile(board)) {
            return "";
        }
        return "<pre>" + escaped(Files.readString(board).stripTrailing()) + "</pre>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * Writes the zip: a folder for each student with what the student may see.
     *
     * @param worksheet tells the folders' names
     * @param students with their rows
     * @param now the time that the files bear
     * @return how many students have files
     */
    public int write(OutputStream out, MoodleWorksheet worksheet, Map<String, List<Integer>> students, Instant now)
            throws IOException {
        int count = 0;
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, List<Integer>> student : new TreeMap<>(students).entrySet()) {
            Path files = results.resolve("students").resolve(student.getKey());
            for (int row : student.getValue()) {
                var folder = worksheet.feedbackFolder(row);
                if (folder.isPresent() && Files.isDirectory(files)) {
                    add(zip, files, folder.get(), now);
                    count++;
                }
            }
        }
        zip.finish();
        zip.flush();
        return count;
    }

    private static void add(ZipOutputStream zip, Path files, String folder, Instant now) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(files)) {
            all = below.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (Path file : all) {
            ZipEntry entry = new ZipEntry(
                    folder + "/" + files.relativize(file).toString().replace('\\', '/'));
            entry.setTimeLocal(now.atZone(ZoneOffset.UTC).toLocalDateTime());
            zip.putNextEntry(entry);
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }
}
