package inf5860.week7;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.datasets.KnownCost;
import org.backmark.datasets.Week7Data;
import org.backmark.datasets.Weights;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.Right;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.NotApplicable;
import org.backmark.kit.junit.Run;
import org.junit.jupiter.api.Test;

/** Part 3, the cost: of the {@link DebugNetwork}, and of all digits with the weights that come with them. */
@Graded("inf5860-week7")
final class CostTest {

    @Test
    void costOfTheDebugNetwork(Week7 student) {
        Expect.that("cost at lambda 0")
                .hint("Mean over the samples, sum over the labels. Both logarithms count. Label 1 is column 0 of Y.")
                .agrees(debugCost(student, 0), DebugNetwork.COST, 1e-9);
    }

    @Test
    void regularisedCostOfTheDebugNetwork(Week7 student, @Right Optional<Week7> given) {
        String hint = "Add lambda/(2m) times the squares of all weights but those of column 0, the biases.";
        double at1 = given.map(right -> debugCost(right, 1)).orElse(DebugNetwork.COST_AT_LAMBDA_1);
        double at3 = given.map(right -> debugCost(right, 3)).orElse(DebugNetwork.COST_AT_LAMBDA_3);

        Expect.that("cost at lambda 1").hint(hint).agrees(debugCost(student, 1), at1, 1e-9);
        Expect.that("cost at lambda 3").hint(hint).agrees(debugCost(student, 3), at3, 1e-9);
    }

    @Test
    void costOfTheDigitsIsKnown(Week7 student, Run run) {
        knownCosts(
                student,
                Optional.empty(),
                run,
                lambda -> lambda == 0,
                "Is the label 10, the digit 0, in the last column of Y?");
    }

    @Test
    void regularisedCostOfTheDigitsIsKnown(Week7 student, @Right Optional<Week7> given, Run run) {
        knownCosts(student, given, run, lambda -> lambda > 0, "Leave out column 0 of both matrices in the penalty.");
    }

    private static double debugCost(Week7 student, double lambda) {
        return student.nnCostFunction(
                DebugNetwork.theta1(),
                DebugNetwork.theta2(),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                lambda);
    }

    private static void knownCosts(Week7 student, Optional<Week7> given, Run run, DoublePredicate wanted, String hint) {
        Week7Data data = Week7Data.load(run.data());
        List<KnownCost> known = data.knownCosts().stream()
                .filter(cost -> wanted.test(cost.lambda()))
                .toList();
        Weights weights = data.weights().orElse(null);
        if (weights == null || known.isEmpty()) {
            throw new NotApplicable("there is no known cost for " + data.origin());
        }
        for (KnownCost cost : known) {
            double expected = given.map(right -> costOfDigits(right, data, weights, cost.lambda()))
                    .orElse(cost.cost());
            Expect.that("cost of the digits at lambda " + cost.lambda())
                    .hint(hint)
                    .agrees(costOfDigits(student, data, weights, cost.lambda()), expected, cost.tolerance());
        }
    }

    private static double costOfDigits(Week7 solution, Week7Data data, Weights weights, double lambda) {
        return solution.nnCostFunction(
                Matrix.wrap(weights.theta1()),
                Matrix.wrap(weights.theta2()),
                Matrix.wrap(data.x()),
                data.y(),
                Week7Data.LABELS,
                lambda);
    }
}
