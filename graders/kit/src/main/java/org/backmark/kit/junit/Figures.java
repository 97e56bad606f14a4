package org.backmark.kit.junit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.backmark.kit.figure.Figure;

/** Where a check hands over what is worth seeing; it is drawn beside the student's scores, whatever becomes of the check. */
public final class Figures {
    private static final String KEY = "backmark.figure";
    // A descent that went astray has points that are no numbers.
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();
    private final BiConsumer<String, String> published;

    /**
     * Tells by JUnit's report entries, which is how a test talks to the listeners of its run.
     *
     * @param published takes the key and the value of an entry
     */
    Figures(BiConsumer<String, String> published) {
        this.published = published;
    }

    /**
     * Hands one over.
     *
     * @param name of the file, without an ending: letters, digits and hyphens
     * @param figure what to draw
     */
    public void add(String name, Figure figure) {
        published.accept(
                KEY,
                GSON.toJson(new Named(
                        name,
                        figure instanceof Figure.Scatter scatter ? scatter : null,
                        figure instanceof Figure.Lines lines ? lines : null,
                        figure instanceof Figure.Surface surface ? surface : null)));
    }

    /** The figure that an entry holds, if it holds one. */
    public static Optional<Named> in(Map<String, String> entry) {
        return Optional.ofNullable(entry.get(KEY)).map(json -> GSON.fromJson(json, Named.class));
    }

    /**
     * A figure and its name; of the three kinds one is there.
     *
     * @param name of the file, without an ending
     * @param scatter or null
     * @param lines or null
     * @param surface or null
     */
    public record Named(String name, Figure.Scatter scatter, Figure.Lines lines, Figure.Surface surface) {

        /** The one that is there. */
        public Figure figure() {
            return Stream.of(Optional.ofNullable(scatter), Optional.ofNullable(lines), Optional.ofNullable(surface))
                    .flatMap(Optional::stream)
                    .map(Figure.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
