package org.backmark.kit.diagnosis;

import java.util.Set;

/** What became of a call for which something is missing. */
enum Refusal {
    /** It went on, until it ended or broke. */
    NONE,
    /** An {@link IllegalStateException} was thrown. */
    WANTED,
    /** Another exception was thrown. */
    OTHER;

    private static final Set<String> BROKEN = Set.of(
            "NullPointerException",
            "IndexOutOfBoundsException",
            "ArrayIndexOutOfBoundsException",
            "NoSuchElementException",
            "ArithmeticException",
            "NegativeArraySizeException",
            "MatrixDimensionException");

    /** What an exception of that class means: some are thrown by nobody, they come about where nothing is checked. */
    static Refusal by(String exception) {
        if (exception.equals(IllegalStateException.class.getSimpleName())) {
            return WANTED;
        }
        return BROKEN.contains(exception) ? NONE : OTHER;
    }

    boolean isOf(Observation one) {
        return one.reading() == Reading.REFUSED && one.answer().shape().equals(name());
    }
}
