package org.backmark.course.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Copies of sources for a program that wants them side by side. */
final class Folders {
    private Folders() {}

    /** Copies the files of a folder, but nothing that a link in it leads to. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(from)) {
            files = below.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** Writes files by their paths, with {@code /}. */
    static void write(SortedMap<String, byte[]> files, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path copy = to.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }
}
