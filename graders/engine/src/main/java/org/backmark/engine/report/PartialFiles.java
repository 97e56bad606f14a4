package org.backmark.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that were being written when an earlier run was killed. */
final class PartialFiles {
    private static final Pattern NAME =
            Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part|\\.probe[0-9]+\\.part");

    private PartialFiles() {}

    /** Removes them where results are written, and nowhere else. */
    static void remove(Path results) throws IOException {
        remove(results, 1);
        remove(results.resolve("instructor"), 2);
        remove(results.resolve("students"), 2);
    }

    private static void remove(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> parts;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            parts = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot read " + folder + ": check its permissions", e);
        }
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
    }
}
