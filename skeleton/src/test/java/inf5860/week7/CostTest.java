package inf5860.week7;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.datasets.KnownCost;
import org.backmark.datasets.Week7Data;
import org.backmark.datasets.Weights;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.NotApplicable;
import org.backmark.kit.junit.ReaskPerturbed;
import org.backmark.kit.junit.Run;
import org.junit.jupiter.api.Test;

/** Part 3, the cost: of the {@link DebugNetwork}, and of all digits with the weights that come with them. */
@Graded("inf5860-week7")
final class CostTest {
    private static final int FEW = 20;

    @Test
    @ReaskPerturbed
    void costOfTheDebugNetwork(Week7 student, Random random) {
        String hint = "Mean over the samples, sum over the labels. Both logarithms count. Label 1 is column 0 of Y.";
        isKnown(student, Optional.empty(), debug(0), new KnownCost(0, DebugNetwork.COST, 1e-9), hint, random);
    }

    @Test
    @ReaskPerturbed
    void regularisedCostOfTheDebugNetwork(Week7 student, @ReferenceAnswers Optional<Week7> given, Random random) {
        String hint = "Add lambda/(2m) times the squares of all weights but those of column 0, the biases.";
        isKnown(student, given, debug(1), new KnownCost(1, DebugNetwork.COST_AT_LAMBDA_1, 1e-9), hint, random);
        isKnown(student, given, debug(3), new KnownCost(3, DebugNetwork.COST_AT_LAMBDA_3, 1e-9), hint, random);
    }

    @Test
    @ReaskPerturbed
    void costOfTheDigitsIsKnown(Week7 student, Run run, Random random) {
        String hint = "Is the label 10, the digit 0, in the last column of Y?";
        knownCosts(student, Optional.empty(), run, lambda -> lambda == 0, hint, random);
    }

    @Test
    @ReaskPerturbed
    void regularisedCostOfTheDigitsIsKnown(
            Week7 student, @ReferenceAnswers Optional<Week7> given, Run run, Random random) {
        String hint = "Leave out column 0 of both matrices in the penalty.";
        knownCosts(student, given, run, lambda -> lambda > 0, hint, random);
    }

    private static void knownCosts(
            Week7 student, Optional<Week7> given, Run run, DoublePredicate wanted, String hint, Random random) {
        Week7Data data = Week7Data.load(run.data());
        List<KnownCost> known = data.knownCosts().stream()
                .filter(cost -> wanted.test(cost.lambda()))
                .toList();
        Weights weights = data.weights().orElse(null);
        if (weights == null || known.isEmpty()) {
            throw new NotApplicable("there is no known cost for " + data.origin());
        }
        for (KnownCost cost : known) {
            isKnown(student, given, digits(data, weights, cost.lambda()), cost, hint, random);
        }
    }

    /**
     * A cost that is known, and that is computed from the weights: of a few samples it is the same with the hidden units in
     * another order, and another at other weights.
     */
    private static void isKnown(
            Week7 student, Optional<Week7> given, Network network, KnownCost known, String hint, Random random) {
        double expected = given.map(network::cost).orElse(known.cost());
        Expect.that(network.name()).hint(hint).agrees(network.cost(student), expected, known.tolerance());

        Network few = network.ofFirst(FEW);
        double cost = few.cost(student);
        HiddenUnits units =
                HiddenUnits.ordered(few.theta1().getNumRows(), random).get(1);
        Network ordered = few.with(units.theta1(few.theta1()), units.theta2(few.theta2()));
        Expect.that(few.name() + units)
                .hint("Compute the cost from the weights: the order of the hidden units makes no difference.")
                .agrees(ordered.cost(student), given.map(ordered::cost).orElse(cost), known.tolerance());
        double other = few.with(few.theta1(), few.theta2().scale(0.5)).cost(student);
        Expect.that(few.name() + ", theta2 halved")
                .hint("Compute the cost from the arguments: other weights have another cost.")
                .holds(
                        Double.isFinite(other) && other != cost,
                        other == cost ? "the same as with the whole of theta2" : String.valueOf(other),
                        "something else");
    }

    private static Network debug(int lambda) {
        return new Network(
                "cost at lambda " + lambda,
                DebugNetwork.theta1(),
                DebugNetwork.theta2(),
                DebugNetwork.x(),
                DebugNetwork.y(),
                DebugNetwork.LABELS,
                lambda);
    }

    private static Network digits(Week7Data data, Weights weights, double lambda) {
        return new Network(
                "cost of the digits at lambda " + lambda,
                Matrix.wrap(weights.theta1()),
                Matrix.wrap(weights.theta2()),
                Matrix.wrap(data.x()),
                data.y(),
                Week7Data.LABELS,
                lambda);
    }

    private record Network(String name, Matrix theta1, Matrix theta2, Matrix x, int[] y, int labels, double lambda) {
        Network with(Matrix theta1, Matrix theta2) {
            return new Network(name, theta1, theta2, x, y, labels, lambda);
        }

        Network ofFirst(int samples) {
            int some = Math.min(samples, y.length);
            return new Network(name, theta1, theta2, x.rows(0, some), Arrays.copyOf(y, some), labels, lambda);
        }

        double cost(Week7 solution) {
            return solution.nnCostFunction(theta1, theta2, x, y, labels, lambda);
        }
    }
}
