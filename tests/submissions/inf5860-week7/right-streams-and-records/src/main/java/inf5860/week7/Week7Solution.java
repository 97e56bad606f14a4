package inf5860.week7;

import static java.util.stream.Collectors.joining;

import inf5860.week7.nn.Activations;
import inf5860.week7.nn.Layer;
import inf5860.week7.nn.Network;
import inf5860.week7.nn.Progress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/**
 * My solution; the network itself is in the package {@code nn}.
 *
 * @author Ingrid
 */
public class Week7Solution implements Week7 {
    private static final double EPSILON = 1e-4;
    private static final double INITIAL_RANGE = 0.12;

    private final Progress progress = Progress.toConsole(25);
    private final Map<Layer, Shape> seenShapes = new EnumMap<>(Layer.class);

    @Override
    public ReluNode reluByHand() {
        record Edge(double weight, double input) {
            double product() {
                return weight * input;
            }
        }
        var edges = List.of(new Edge(0.5, 1), new Edge(1, 2));
        var f = edges.stream().mapToDouble(Edge::product).sum();
        var slope = f > 0 ? 1.0 : 0.0;
        ToDoubleFunction<Edge> byInput = e -> slope * e.weight();
        ToDoubleFunction<Edge> byWeight = e -> slope * e.input();
        return new ReluNode(
                f,
                Math.max(f, 0),
                byInput.applyAsDouble(edges.get(0)),
                byWeight.applyAsDouble(edges.get(0)),
                byInput.applyAsDouble(edges.get(1)),
                byWeight.applyAsDouble(edges.get(1)));
    }

    @Override
    public List<Shape> netByHand() {
        var units = new int[] {9, 3, 2, 6};
        return IntStream.range(1, units.length)
                .mapToObj(l -> new Shape(units[l], 1 + units[l - 1]))
                .toList();
    }

    @Override
    public Matrix sigmoidGradient(Matrix z) {
        return z.map(Activations.LOGISTIC::derivative);
    }

    @Override
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        double[][] rows = Stream.generate(() -> random.doubles(1L + lIn, -INITIAL_RANGE, INITIAL_RANGE)
                        .toArray())
                .limit(lOut)
                .toArray(double[][]::new);
        return Matrix.of(rows);
    }

    @Override
    public double nnCostFunction(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        return new Network(theta1, theta2, lambda).cost(x, y);
    }

    @Override
    public Gradients backprop(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        remember(Layer.HIDDEN, theta1);
        remember(Layer.OUTPUT, theta2);
        return new Network(theta1, theta2, lambda).gradients(x, y);
    }

    @Override
    public Gradients numericalGradient(Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda) {
        var thetas = new EnumMap<Layer, Matrix>(Map.of(Layer.HIDDEN, theta1, Layer.OUTPUT, theta2));
        var slopes = new EnumMap<Layer, Matrix>(Layer.class);
        for (var layer : Layer.values()) {
            var original = thetas.get(layer);
            var slope = new Matrix(original.getNumRows(), original.getNumCols());
            IntStream.range(0, original.getNumElements()).forEach(i -> {
                ToDoubleFunction<Double> costAt = shift -> {
                    var moved = new EnumMap<>(thetas);
                    var copy = original.copy();
                    copy.set(i, copy.get(i) + shift);
                    moved.put(layer, copy);
                    return new Network(moved.get(Layer.HIDDEN), moved.get(Layer.OUTPUT), lambda).cost(x, y);
                };
                slope.set(i, (costAt.applyAsDouble(EPSILON) - costAt.applyAsDouble(-EPSILON)) / (2 * EPSILON));
            });
            slopes.put(layer, slope);
        }
        return new Gradients(slopes.get(Layer.HIDDEN), slopes.get(Layer.OUTPUT));
    }

    @Override
    public boolean checkNNGradients(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, Gradients candidate) {
        var expected = numericalGradient(theta1, theta2, x, y, numLabels, lambda);
        var worst = Stream.of(
                        expected.theta1().minus(candidate.theta1()),
                        expected.theta2().minus(candidate.theta2()))
                .flatMap(difference -> Arrays.stream(difference.toArrays()))
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max();
        worst.ifPresent(w -> progress.say(String.format(Locale.ROOT, "largest difference %.3e", w)));
        return worst.isPresent() && worst.getAsDouble() <= 1e-6;
    }

    @Override
    public Training train(
            Matrix theta1, Matrix theta2, Matrix x, int[] y, int numLabels, double lambda, double alpha, int steps) {
        var network = new Network(theta1.copy(), theta2.copy(), lambda);
        var cost = new double[steps];
        for (int step = 0; step < steps; step++) {
            cost[step] = network.cost(x, y);
            progress.step(step, cost[step]);
            network = network.descend(network.gradients(x, y), alpha);
        }
        progress.say(describe(network, steps));
        return new Training(network.theta1(), network.theta2(), cost);
    }

    private void remember(Layer layer, Matrix theta) {
        seenShapes.computeIfAbsent(layer, l -> new Shape(theta.getNumRows(), theta.getNumCols()));
    }

    private String describe(Network network, int steps) {
        String shapes = seenShapes.entrySet().stream()
                .map(e -> e.getKey().title() + " " + e.getValue().rows() + "x" + e.getValue().columns())
                .collect(joining(", ", "[", "]"));
        String pace = Optional.of(steps)
                .filter(s -> s > 0)
                .map(s -> switch (Integer.signum(s - 100)) {
                    case -1 -> "short";
                    case 0 -> "usual";
                    default -> "long";
                })
                .orElse("no");
        return """
                trained %s
                a %s run of %d steps, %d weights""".formatted(shapes, pace, steps, network.size());
    }
}
