package org.backmark.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How each step is done: rightly, unless it has been replaced. Immutable.
 *
 * <p>A known slip is one step replaced by a wrong one. A follow-through mark is one step replaced by the student's own
 * answer.
 */
public final class Steps {
    private final Map<Step<?>, Object> replacements;

    private final Consumer<Step<?>> asked;

    private Steps(Map<Step<?>, Object> replacements, Consumer<Step<?>> asked) {
        this.replacements = replacements;
        this.asked = asked;
    }

    /** Every step done rightly. */
    public static Steps right() {
        return new Steps(Map.of(), step -> {});
    }

    /**
     * Every step done rightly.
     *
     * @param asked told of each step that is made use of
     */
    public static Steps tracing(Consumer<Step<?>> asked) {
        return new Steps(Map.of(), asked);
    }

    /**
     * The same steps, but for one; these are not modified.
     *
     * @param step the step to replace
     * @param replacement how it is done instead
     */
    public <T> Steps with(Step<T> step, T replacement) {
        Map<Step<?>, Object> copy = new HashMap<>(replacements);
        copy.put(step, Objects.requireNonNull(replacement, step.name()));
        return new Steps(Map.copyOf(copy), asked);
    }

    /** The steps that are not done rightly. */
    public Set<Step<?>> replaced() {
        return replacements.keySet();
    }

    /** How that step is done. */
    @SuppressWarnings("unchecked") // with() lets only a T in for a Step<T>
    public <T> T of(Step<T> step) {
        asked.accept(step);
        return (T) replacements.getOrDefault(step, step.right());
    }
}
