package org.backmark.kit.junit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;

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
     * Hands one over; students see it beside a hidden check's hint, so it shows no expected values.
     *
     * @param name of the file, without an ending: letters, digits and hyphens
     * @param figure what to draw
     */
    public void add(String name, Figure figure) {
        add(NamedFigure.of(name, figure));
    }

    void add(NamedFigure figure) {
        published.accept(KEY, GSON.toJson(figure));
    }

    /** The figure that an entry holds, if it holds one. */
    public static Optional<NamedFigure> in(Map<String, String> entry) {
        return Optional.ofNullable(entry.get(KEY)).map(json -> GSON.fromJson(json, NamedFigure.class));
    }
}
