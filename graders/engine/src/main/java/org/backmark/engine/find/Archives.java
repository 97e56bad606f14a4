package org.backmark.engine.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which file names are an archive's. */
public final class Archives {
    /** Longer endings first. The last ones cannot be read, but whoever sent one gets a row that says so. */
    private static final List<String> ENDINGS =
            List.of(".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".zip", ".tar", ".rar", ".7z");

    private Archives() {}

    /** The name without the ending, if it is an archive's. */
    public static Optional<String> base(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> lower.endsWith(ending) && lower.length() > ending.length())
                .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
                .findFirst();
    }
}
