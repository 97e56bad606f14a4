package org.backmark.engine.unpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a submission's files were last changed, to see whether it was while it was read.
 *
 * @param entries a line for each; too many are not looked at, for they are not read either
 */
record Stamp(List<String> entries) {

    /** The stamp of what lies there now; what cannot be looked at has none. */
    static Stamp of(Path submission, int most) {
        try (Stream<Path> files = Files.walk(submission)) {
            List<String> entries = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.limit(most)::iterator) {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                entries.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime() + " "
                        + attributes.fileKey());
            }
            entries.sort(null);
            return new Stamp(entries);
        } catch (IOException | UncheckedIOException e) {
            return new Stamp(List.of());
        }
    }
}
