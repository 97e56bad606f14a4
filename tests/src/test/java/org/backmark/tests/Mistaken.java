package org.backmark.tests;

import java.util.Set;
import java.util.function.Supplier;

/** A solution with one mistake, which its name tells. */
public interface Mistaken {

    /** Makes an object with the mistake; always the same one if it keeps nothing from one call to the next. */
    Supplier<?> maker();

    /** The ids of the checks that fail, and no others. */
    Set<String> failing();
}
