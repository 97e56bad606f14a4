package org.backmark.kit.page;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backmark.kit.figure.Drawing;
import org.backmark.kit.figure.Figure;

/**
 * Draws what pages show, each figure once: the instructor's page and the student's show the same ones.
 *
 * <p>For the pages of one submission; not for several threads.
 */
public final class Illustrator {
    private final Map<Object, Optional<String>> drawn = new HashMap<>();

    /**
     * A figure as a data address.
     *
     * @param key what the figure is made of
     * @param figure to be drawn
     * @return nothing if this machine cannot draw
     */
    Optional<String> draw(Object key, Figure figure) {
        return drawn.computeIfAbsent(key, once -> draw(figure));
    }

    // A machine without fonts cannot draw: the JDK then throws errors of all kinds.
    private static Optional<String> draw(Figure figure) {
        try {
            return Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(Drawing.png(figure)));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            return Optional.empty();
        }
    }
}
