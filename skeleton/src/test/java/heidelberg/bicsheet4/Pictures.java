package heidelberg.bicsheet4;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.datasets.BarsData;
import org.backmark.datasets.FunctionSamples;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Series;
import org.backmark.kit.junit.Figures;

/** What is drawn of exercise 2; the figures are in {@code target/backmark/figures} afterwards. */
final class Pictures {
    private static final int POINTS = 100;

    private Pictures() {}

    /** The cost over time: the mean of -L(t) over a hundredth of the iterations at a time. */
    static void ofCost(String name, String title, Training trained, Figures figures) {
        double[] objective = trained.objective();
        if (objective == null || objective.length < POINTS) {
            return;
        }
        int stretch = objective.length / POINTS;
        figures.add(
                name,
                new Figure.Lines(
                        title,
                        "iteration",
                        "cost",
                        List.of(new Series(
                                "your cost",
                                IntStream.range(0, POINTS)
                                        .mapToDouble(i -> (i + 0.5) * stretch)
                                        .toArray(),
                                IntStream.range(0, POINTS)
                                        .mapToDouble(i -> -DoubleStream.of(objective)
                                                .skip((long) i * stretch)
                                                .limit(stretch)
                                                .average()
                                                .orElseThrow())
                                        .toArray()))));
    }

    /** The network's response, and what it learned from. */
    static void ofResponse(Mlp net, FunctionSamples samples, Figures figures) {
        double[] x = IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> 2.0 * i / POINTS - 1)
                .toArray();
        Matrix response = Networks.outputs(net, Matrix.of(new double[][] {x}), Phi.LOGISTIC);
        figures.add(
                "function-response",
                new Figure.Scatter(
                        "The response of 5 hidden units",
                        "x",
                        "output",
                        List.of(
                                new Series(
                                        "samples",
                                        Matrix.wrap(samples.x()).toArrays()[0],
                                        Matrix.wrap(samples.target()).toArrays()[0]),
                                new Series("your network", x, response.toArrays()[0]))));
    }

    /** The bars, image beside image, and what both outputs answer to each. */
    static void ofBars(BarsData bars, Matrix responses, Figures figures) {
        Matrix images = Matrix.wrap(bars.images());
        int side = BarsData.SIDE;
        int[] bright = IntStream.range(0, images.getNumElements())
                .filter(i -> images.get(i) > 0.5)
                .toArray();
        int columns = images.getNumCols();
        figures.add(
                "bars",
                new Figure.Scatter(
                        "The bars, image 0 to image 9",
                        "image",
                        "row, from the top",
                        List.of(new Series(
                                "bright pixels",
                                IntStream.of(bright)
                                        .mapToDouble(i -> i % columns + (i / columns % side - 2) / (side + 1.0))
                                        .toArray(),
                                IntStream.of(bright)
                                        .mapToDouble(i -> -(i / columns / side))
                                        .toArray()))));
        double[] numbers = IntStream.range(0, columns).asDoubleStream().toArray();
        figures.add(
                "bars-responses",
                new Figure.Scatter(
                        "The responses: images 0 to 4 are horizontal bars, 5 to 9 vertical ones",
                        "image",
                        "response",
                        List.of(
                                new Series("output 0", numbers, responses.toArrays()[0]),
                                new Series(
                                        "output 1", numbers.clone(), responses.toArrays()[1]))));
    }
}
