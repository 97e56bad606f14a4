package org.backmark.engine.find;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backmark.engine.text.FileNames;

/** What the names of submissions tell, as an assignment's pattern reads them. */
public final class FileName {
    private final String regex;
    private final Pattern pattern;

    /**
     * Names of one assignment's submissions.
     *
     * @param regex with named groups; at least {@code id}
     */
    public FileName(String regex) {
        this.regex = regex;
        this.pattern = Pattern.compile(regex);
    }

    /** Whether the pattern has that group. */
    public boolean tells(String group) {
        return regex.contains("(?<" + group + ">");
    }

    /**
     * What the group of a submission's name holds, if the name is of the pattern and the group is not empty.
     *
     * @param submission an archive or a folder; one with the name of an archive without its ending counts as that archive
     */
    public Optional<String> part(Path submission, String group) {
        return tells(group)
                ? names(submission)
                        .map(pattern::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(matcher -> matcher.group(group))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The name itself. */
    public static String of(Path submission) {
        return FileNames.of(submission);
    }

    private static Stream<String> names(Path submission) {
        String name = of(submission);
        return Files.isDirectory(submission)
                ? Stream.of(name, name + ".zip")
                : Stream.of(name, Archives.base(name).orElse(name));
    }
}
