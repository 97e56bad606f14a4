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
import org.backmark.kit.figure.Tiles;
import org.backmark.kit.junit.Figures;

/** What is drawn of exercise 2; the figures are in {@code target/backmark/figures} afterwards. */
final class Pictures {
    private static final int POINTS = 100;
    private static final int IMAGES = 100;

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
                                        .mapToDouble(i -> i * stretch)
                                        .toArray(),
                                IntStream.range(0, POINTS)
                                        .mapToDouble(i -> -DoubleStream.of(objective)
                                                .skip((long) i * stretch)
                                                .limit(stretch)
                                                .average()
                                                .orElseThrow())
                                        .toArray()))));
    }

    /** The network's response against the input, and the samples that it is tested on. */
    static void ofResponse(String name, String title, Mlp net, FunctionSamples unseen, Figures figures) {
        double[] samples = Matrix.wrap(unseen.x()).toArrays()[0];
        double least = DoubleStream.of(samples).min().orElse(0);
        double largest = DoubleStream.of(samples).max().orElse(0);
        double[] x = IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> least + (largest - least) * i / POINTS)
                .toArray();
        Matrix response = Networks.outputs(net, Matrix.of(new double[][] {x}), Phi.LOGISTIC);
        figures.add(
                name,
                new Figure.Scatter(
                        title,
                        "x",
                        "output",
                        List.of(
                                new Series("your network", x, response.toArrays()[0]),
                                new Series(
                                        "test samples",
                                        samples,
                                        Matrix.wrap(unseen.target()).toArrays()[0]))));
    }

    /** The images, of many the first ones. */
    static void ofBars(BarsData bars, Figures figures) {
        Matrix images = Matrix.wrap(bars.images());
        double[][] shown = images.transpose()
                .rows(0, Math.min(images.getNumCols(), IMAGES))
                .toArrays();
        figures.add(
                "bars",
                new Figure.Cells(
                        "The images, 5 x 5 pixels each, row by row",
                        "image 0 is the first of the first row",
                        "",
                        Tiles.of(shown, BarsData.SIDE, false)));
    }

    /** What both outputs answer to each image. */
    static void ofResponses(Matrix responses, Figures figures) {
        double[] numbers =
                IntStream.range(0, responses.getNumCols()).asDoubleStream().toArray();
        figures.add(
                "bars-responses",
                new Figure.Scatter(
                        "The responses of both outputs to each image",
                        "image",
                        "response",
                        List.of(
                                new Series("output 0", numbers, responses.toArrays()[0]),
                                new Series(
                                        "output 1", numbers.clone(), responses.toArrays()[1]))));
    }
}
