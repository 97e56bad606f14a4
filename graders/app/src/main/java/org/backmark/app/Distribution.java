package org.backmark.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What this program was installed with. */
final class Distribution {
    private Distribution() {}

    /** The folder that this program was started from: its jar lies in {@code lib} there. */
    static Path folder() throws IOException {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IOException("cannot find Backmark's own installation: " + e.getMessage(), e);
        }
    }

    /**
     * A file for a CI service or an LMS.
     *
     * @param name of the resource
     * @param assignment the id that is put in
     */
    static String text(String name, String assignment) throws IOException {
        try (InputStream in = Distribution.class.getResourceAsStream("ci/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{id}}", assignment);
        }
    }
}
