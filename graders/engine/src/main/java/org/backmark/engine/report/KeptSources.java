package org.backmark.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.score.AtomicFile;

/** The sources of one submission as files, for a person to read and for the search for similar ones. */
final class KeptSources {
    private static final String JAVA = ".java";

    private KeptSources() {}

    /**
     * Replaces what is in the folder, unless it is the same.
     *
     * @return whether it was the same
     * @throws IOException in one line that names the file
     */
    static boolean write(Path folder, List<Source> sources) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        for (Source source : sources) {
            files.put(file(folder, source.name()), source.text().getBytes(StandardCharsets.UTF_8));
        }
        if (areThere(folder, files)) {
            return true;
        }
        remove(folder);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            AtomicFile.write(file.getKey(), file.getValue());
        }
        return false;
    }

    // A student's names may be none that this machine's file system takes.
    private static Path file(Path folder, String name) {
        Path file = folder;
        String[] parts = name.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            file = file.resolve(StudentId.of(parts[i]));
        }
        String last = parts[parts.length - 1];
        String stem = last.endsWith(JAVA) ? last.substring(0, last.length() - JAVA.length()) : last;
        return file.resolve(StudentId.of(stem) + JAVA);
    }

    private static boolean areThere(Path folder, Map<Path, byte[]> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return files.isEmpty();
        }
        try (Stream<Path> there = Files.walk(folder)) {
            if (there.filter(Files::isRegularFile).count() != files.size()) {
                return false;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            if (!Files.isRegularFile(file.getKey())
                    || !Arrays.equals(Files.readAllBytes(file.getKey()), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> there = Files.walk(folder)) {
            files = there.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
