package org.backmark.engine.grader;

import java.util.function.Predicate;
import org.backmark.kit.assignment.Assignment;

/** The tests that every student has got: on the grader's class path they are the visible checks and what these share. */
final class VisibleTests {
    private VisibleTests() {}

    /** Whether a class, by its full name, is one of an assignment's; what is hidden is not told. */
    static Predicate<String> tests(Assignment assignment) {
        String hidden = assignment.packageName() + ".hidden.";
        return name -> !name.startsWith(hidden)
                && VisibleTests.class.getResource("/" + name.replace('.', '/') + ".class") != null;
    }
}
