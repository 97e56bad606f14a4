package org.backmark.engine.unpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small texts that students put beside their sources. */
public final class TextFiles {
    private static final int MOST_BYTES = 1 << 14;

    private TextFiles() {}

    /**
     * The lines of a file.
     *
     * @return none if it cannot be read, or is larger than such a text
     */
    public static List<String> lines(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? List.of()
                    : Decoded.of(Files.readAllBytes(file)).text().lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * The lines of each file of that name in a submission.
     *
     * @param submission a folder, an archive or a Java file
     * @param name without a path
     * @return nothing if the submission cannot be read: what is wrong with it, grading tells
     */
    public static List<List<String>> named(Path submission, String name) {
        try {
            return new Gathering(UnpackLimits.DEFAULT)
                    .named(submission, name, MOST_BYTES).stream()
                            .map(file -> Decoded.of(file.bytes()).text().lines().toList())
                            .toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
