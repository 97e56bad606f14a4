package org.backmark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The fenced blocks of the README. */
public final class ReadmeBlocks {
    private ReadmeBlocks() {}

    /** The contents of those of a language, in their order. */
    public static List<String> of(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(Command.ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
