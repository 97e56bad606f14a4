package org.backmark.kit.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads lines of {@code key: value} beside this class; {@code #} starts a comment. */
final class ResourceLines {
    private ResourceLines() {}

    static Map<String, String> read(String resource) {
        try (InputStream content = ResourceLines.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
