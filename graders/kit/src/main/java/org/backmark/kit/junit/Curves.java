package org.backmark.kit.junit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.score.Curve;

/** Where a check tells how trainings went; the curves stand in the report beside the check's outcome, whatever that is. */
public final class Curves {
    private static final String KEY = "backmark.curve";
    // A training that went astray has losses that are no numbers.
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();
    private final BiConsumer<String, String> published;

    /**
     * Tells by JUnit's report entries, which is how a test talks to the listeners of its run.
     *
     * @param published takes the key and the value of an entry
     */
    Curves(BiConsumer<String, String> published) {
        this.published = published;
    }

    /** Tells of one. */
    public void add(Curve curve) {
        published.accept(KEY, GSON.toJson(curve));
    }

    /**
     * Shows what trainings have made, beside their curves.
     *
     * @param name of the figure, letters, digits and hyphens
     * @param figure without anything that students may not see
     */
    public void show(String name, Figure figure) {
        new Figures(published).add(name, figure);
    }

    /**
     * Shows what trainings have made, to those who may see a hidden check's inputs.
     *
     * @param name of the figure, letters, digits and hyphens
     * @param figure of anything
     */
    public void showDetail(String name, Figure figure) {
        new Figures(published).add(NamedFigure.detail(name, figure));
    }

    /** The curve that an entry holds, if it holds one. */
    public static Optional<Curve> in(Map<String, String> entry) {
        return Optional.ofNullable(entry.get(KEY)).map(json -> GSON.fromJson(json, Curve.class));
    }
}
