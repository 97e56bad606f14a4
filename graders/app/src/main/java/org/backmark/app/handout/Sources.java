package org.backmark.app.handout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backmark.kit.assignment.Assignment;

/** What a jar of sources has for one assignment. */
public final class Sources {
    private Sources() {}

    /**
     * The sources of the assignment's package.
     *
     * @param jar one of {@link Parts}
     * @return at least one, by path
     * @throws IOException in one line, if there is none
     */
    public static SortedMap<String, byte[]> of(Assignment assignment, Path jar) throws IOException {
        String own = assignment.packageName().replace('.', '/') + "/";
        SortedMap<String, byte[]> sources = new TreeMap<>(Archive.read(jar));
        sources.keySet().removeIf(file -> !file.startsWith(own) || !file.endsWith(".java"));
        if (sources.isEmpty()) {
            throw new IOException("Backmark's installation is not complete: " + jar + " has no sources in " + own);
        }
        return sources;
    }
}
