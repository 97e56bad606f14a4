package org.backmark.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder that this program was started from. */
final class Distribution {
    private Distribution() {}

    /** The folder: this program's jar lies in {@code lib} there. */
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
}
