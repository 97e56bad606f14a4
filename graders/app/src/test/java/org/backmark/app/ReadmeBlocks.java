package org.backmark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README and the documents that it leads to, in the order in which it names them, and their fenced blocks. */
public final class ReadmeBlocks {
    private static final Path README = Command.ROOT.resolve("README.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    private ReadmeBlocks() {}

    /** The README first. */
    static List<Path> documents() throws IOException {
        return Stream.concat(
                        Stream.of(README),
                        links(README).stream().filter(link -> link.toString().endsWith(".md")))
                .toList();
    }

    /** What a document leads to. */
    static List<Path> links(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map(match -> document.resolveSibling(match.group(1)))
                .distinct()
                .toList();
    }

    /** All that is written. */
    static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path document : documents()) {
            text.append(Files.readString(document)).append('\n');
        }
        return text.toString();
    }

    /** The contents of those of a language, in their order. */
    public static List<String> of(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
