package org.backmark.kit.score;

import java.util.Objects;

/**
 * What a report was made with.
 *
 * @param backmark Backmark's version
 * @param java Java's version
 */
public record Versions(String backmark, String java) {
    public Versions {
        Objects.requireNonNull(backmark);
        Objects.requireNonNull(java);
    }
}
