package org.backmark.course.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.unpack.SourceUnpacker;

/** The Java files in a submission's folder, by the paths that they have in the repository around it. */
public record SubmissionFiles(List<String> paths) implements SourceLocator {
    private static final int MOST_ENTRIES = 20_000;

    public SubmissionFiles {
        paths = List.copyOf(paths);
    }

    /**
     * Lists them; links are not followed.
     *
     * @param submission a folder or a file; an archive has no files to point to
     * @param repository what paths are relative to, if the submission lies in it
     */
    public static SubmissionFiles in(Path submission, Optional<Path> repository) {
        try {
            Path real = submission.toRealPath();
            Path top = Files.isDirectory(real) ? real : real.getParent();
            Path base = repository
                    .map(SubmissionFiles::real)
                    .filter(real::startsWith)
                    .orElse(top);
            try (Stream<Path> entries = Files.walk(real)) {
                return new SubmissionFiles(entries.limit(MOST_ENTRIES)
                        .filter(entry -> entry.toString().endsWith(".java"))
                        .filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                        .filter(entry -> !SourceUnpacker.passesOver(real.relativize(entry)))
                        .map(entry -> base.relativize(entry).toString().replace('\\', '/'))
                        .sorted()
                        .toList());
            }
        } catch (IOException | UncheckedIOException e) {
            // The marks stand without it.
            return new SubmissionFiles(List.of());
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }

    @Override
    public Optional<String> path(String name) {
        List<String> found =
                paths.stream().filter(path -> ("/" + path).endsWith("/" + name)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
