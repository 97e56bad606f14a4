package org.backmark.kit.inspect;

import java.util.List;
import java.util.Optional;

/**
 * A field, method or constructor that a line of a student's names.
 *
 * @param owner the class that the line names; of an array, its descriptor
 * @param member its name, {@code <init>} for a constructor
 * @param parameters the simple names of the parameters' types; null for a field
 * @param line where, 0 if unknown
 * @param text the first argument, if the line writes all of them as texts in quotes
 */
record Use(String owner, String member, List<String> parameters, int line, Optional<String> text) {

    boolean isField() {
        return parameters == null;
    }

    /** The member with its parameters, {@code <init>(String)} for example. */
    String signature() {
        return isField() ? member : member + "(" + String.join(",", parameters) + ")";
    }
}
