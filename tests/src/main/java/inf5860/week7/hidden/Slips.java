package inf5860.week7.hidden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Slips;
import org.ejml.MatrixDimensionException;

/** The gradients of students who make a known slip. */
public final class Slips {
    // So far off, relative to the largest derivative, that even a loose comparison must see it.
    private static final double CHANGED = 1e-3;

    private Slips() {}

    /**
     * The gradients of every known slip that changes their values.
     *
     * @param problem where they are taken; not modified, whatever the slip does
     * @param right what they are compared with
     * @return in the order of the sheet
     */
    public static Map<String, Gradients> thatChange(Week7Problem problem, Gradients right) {
        Week7Slips bank = new Week7Slips();
        Map<String, Gradients> changed = new LinkedHashMap<>();
        Set<Slip> possible = bank.touching(Probe.of(
                Week7.class,
                "backprop",
                problem.theta1(),
                problem.theta2(),
                problem.x(),
                problem.y(),
                problem.numLabels(),
                problem.lambda()));
        for (Slip slip : bank.slips().stream().filter(possible::contains).toList()) {
            gradients(bank, slip, copy(problem))
                    .filter(wrong -> sameShapes(wrong, right))
                    .filter(wrong -> differ(wrong.theta1(), right.theta1()) || differ(wrong.theta2(), right.theta2()))
                    .ifPresent(wrong -> changed.put("gradients with the slip " + slip.id(), wrong));
        }
        return changed;
    }

    // Some slips give a matrix a shape that the rest of backpropagation has no use for.
    private static Optional<Gradients> gradients(Week7Slips bank, Slip slip, Week7Problem problem) {
        try {
            return Optional.of(problem.backprop(bank.solution(Set.of(slip))));
        } catch (MatrixDimensionException e) {
            return Optional.empty();
        }
    }

    private static Week7Problem copy(Week7Problem problem) {
        return new Week7Problem(
                problem.theta1().copy(),
                problem.theta2().copy(),
                problem.x().copy(),
                problem.y().clone(),
                problem.numLabels(),
                problem.lambda());
    }

    // Gradients of another shape cannot be compared element by element.
    private static boolean sameShapes(Gradients wrong, Gradients right) {
        return sameShape(wrong.theta1(), right.theta1()) && sameShape(wrong.theta2(), right.theta2());
    }

    private static boolean sameShape(Matrix wrong, Matrix right) {
        return wrong.getNumRows() == right.getNumRows() && wrong.getNumCols() == right.getNumCols();
    }

    private static boolean differ(Matrix wrong, Matrix right) {
        return wrong.minus(right).elementMaxAbs() > CHANGED * Math.max(1, right.elementMaxAbs());
    }
}
