package org.backmark.tests;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.score.Curve;

/** The names of what an assignment's checks draw of the right solution. */
final class FiguresDrawn {
    private FiguresDrawn() {}

    /** Figures by their names, curves by their captions: {@code cost by step}. */
    static Set<String> by(Assignment assignment) {
        Reference reference = Reference.of(assignment.id()).orElseThrow();
        Set<String> names = new HashSet<>();
        ChecksRun.ofEach(assignment, () -> reference.right(contract(assignment)), 1, check -> true, entry -> {
            figure(entry).ifPresent(names::add);
            Curves.in(entry).map(FiguresDrawn::caption).ifPresent(names::add);
        });
        return names;
    }

    private static Optional<String> figure(Map<String, String> entry) {
        return Figures.in(entry).map(NamedFigure::name);
    }

    private static String caption(Curve curve) {
        return curve.quantity() + " by " + curve.counted();
    }

    private static Class<?> contract(Assignment assignment) {
        try {
            return Class.forName(assignment.contract());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
