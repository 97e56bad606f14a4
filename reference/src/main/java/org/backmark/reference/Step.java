package org.backmark.reference;

import java.util.Objects;

/**
 * A named step of a solution, and the right way to do it.
 *
 * <p>A step that is composed of others takes the {@link Steps} as its first argument and asks them for its parts, so that
 * whatever replaces a part is seen by everything built on it.
 *
 * @param <T> the functional interface of the step
 * @param name what the step is called in messages; no two steps of one assignment share it
 * @param right the right way to do it
 */
public record Step<T>(String name, T right) {

    /** Refuses a step without a name or a function. */
    public Step {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(right, name);
    }
}
