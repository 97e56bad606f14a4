package org.backmark.course.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * What a step of a workflow hands over to GitHub: the files that its environment names.
 *
 * @param summary where the job's summary is gathered
 * @param output where the step's outputs are gathered
 * @param workspace the repository
 */
public record GithubStep(Optional<Path> summary, Optional<Path> output, Optional<Path> workspace) {

    /** Reads the environment; a variable that is not there, or empty, is not asked for. */
    public static GithubStep of(Map<String, String> environment) {
        return new GithubStep(
                path(environment, "GITHUB_STEP_SUMMARY"),
                path(environment, "GITHUB_OUTPUT"),
                path(environment, "GITHUB_WORKSPACE"));
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /**
     * Hands over what {@link Exports} has written.
     *
     * @param results the results folder
     * @return the annotations, which the caller prints as they are
     * @throws IOException in one line that names the file
     */
    public String handOver(Path results) throws IOException {
        if (summary.isPresent()) {
            append(summary.get(), fitting(Files.readString(results.resolve(Exports.SUMMARY)), summary.get()));
        }
        Path classroom = results.resolve(Exports.CLASSROOM);
        if (output.isPresent() && Files.exists(classroom)) {
            append(output.get(), "result=" + Files.readString(classroom));
        }
        Path annotations = results.resolve(Exports.ANNOTATIONS);
        return Files.exists(annotations) ? Files.readString(annotations) : "";
    }

    // Of a summary that is too long GitHub shows nothing.
    private static String fitting(String text, Path file) throws IOException {
        long before = Files.exists(file) ? Files.size(file) : 0;
        return before + text.getBytes(StandardCharsets.UTF_8).length <= Exports.MOST_SUMMARY_BYTES
                ? text
                : "\nBackmark's summary does not fit in here any more; it is in the results folder.\n";
    }

    private static void append(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ", which GitHub's environment names: " + e.getMessage(), e);
        }
    }
}
