package org.backmark.app.handout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a handout is made of.
 *
 * @param sdk the jar of what shares a JVM with a student's code
 * @param kit the kit's jar
 * @param datasets the jar of the data
 * @param stubs a jar of sources, with the stub of each assignment
 * @param visibleChecks a jar of sources, with the visible checks of each assignment
 */
public record Parts(Path sdk, Path kit, Path datasets, Path stubs, Path visibleChecks) {

    /**
     * Finds the parts in a distribution.
     *
     * @param distribution the folder with {@code lib} and {@code handout} in it
     * @throws IOException in one line, if a part is not there
     */
    public static Parts in(Path distribution) throws IOException {
        Path lib = distribution.resolve("lib");
        Path handout = distribution.resolve("handout");
        return new Parts(
                find(lib, "backmark-sdk-\\d[\\w.]*(-SNAPSHOT)?\\.jar"),
                find(lib, "backmark-kit-\\d[\\w.]*(-SNAPSHOT)?\\.jar"),
                find(lib, "backmark-datasets-\\d[\\w.]*(-SNAPSHOT)?\\.jar"),
                find(handout, "backmark-skeleton-\\d[\\w.]*(-SNAPSHOT)?-sources\\.jar"),
                find(handout, "backmark-skeleton-\\d[\\w.]*(-SNAPSHOT)?-test-sources\\.jar"));
    }

    private static Path find(Path folder, String name) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found = files.filter(
                                file -> file.getFileName().toString().matches(name))
                        .toList();
                if (found.size() == 1) {
                    return found.get(0);
                }
            }
        }
        throw new IOException("Backmark's installation is not complete: " + folder + " must hold one file named " + name
                + "; build it again (mvn package)");
    }
}
