package osnabrueck.backpropgd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Grid;
import org.backmark.kit.figure.Series;
import org.backmark.kit.junit.Figures;

/** What is drawn: the sheet's animals, the error surface with paths on it, and the loss over time. */
final class Pictures {
    private static final String LENGTH = "w_0, the weight of the length";
    private static final String HEIGHT = "w_1, the weight of the height";

    private Pictures() {}

    /** Hands them over; they are in {@code target/backmark/figures} afterwards. */
    static void of(Descent descent, Convention chosen, Figures figures) {
        CatsAndDogsData drawn = CatsAndDogsData.ofTheSheet();
        double[][] raw = Matrix.wrap(drawn.cats())
                .concatColumns(Matrix.wrap(drawn.dogs()))
                .toArrays();
        figures.add("animals-as-drawn", animals("The sheet's animals, as drawn", raw));
        double[][] normalized = Matrix.wrap(CatsAndDogsData.normalized()).toArrays();
        figures.add("animals", animals("The sheet's animals, normalised", normalized));
        String start = Arrays.toString(chosen.weights(-2.5, -2.5));
        figures.add(
                "error-surface",
                surface("The error surface, and your path from " + start, chosen, List.of(path("your path", descent))));
        figures.add(
                "loss",
                new Figure.Lines(
                        "The loss over time, batch descent at a learning rate of " + chosen.rate(0.05),
                        "step",
                        "loss",
                        List.of(loss("your loss", descent, 1))));
    }

    private static Figure animals(String title, double[][] animals) {
        return new Figure.Scatter(
                title, "length", "height", List.of(kind("cats", animals, 0), kind("dogs", animals, 30)));
    }

    private static Series kind(String name, double[][] animals, int from) {
        return new Series(
                name,
                IntStream.range(from, from + 30).mapToDouble(i -> animals[0][i]).toArray(),
                IntStream.range(from, from + 30).mapToDouble(i -> animals[1][i]).toArray());
    }

    /** The error surface of the sheet's animals, as your choice of activation and loss has it. */
    static Figure surface(String title, Convention chosen, List<Series> paths) {
        CatsAndDogsData.ErrorSurface surface = CatsAndDogsData.errorSurface();
        double[][] loss = Arrays.stream(Matrix.wrap(surface.loss()).toArrays())
                .map(chosen::losses)
                .toArray(double[][]::new);
        Grid grid = new Grid(chosen.weights(surface.w0()), chosen.weights(surface.w1()), loss);
        return new Figure.Surface(title, LENGTH, HEIGHT, grid, paths);
    }

    /** The points of a path. */
    static Series path(String name, Descent descent) {
        return new Series(
                name,
                descent.path().stream().mapToDouble(w -> w[0]).toArray(),
                descent.path().stream().mapToDouble(w -> w[1]).toArray());
    }

    /** The losses of a path, over epochs of so many steps. */
    static Series loss(String name, Descent descent, int steps) {
        double[] loss = descent.loss();
        return new Series(
                name,
                IntStream.range(0, loss.length)
                        .mapToDouble(k -> k / (double) steps)
                        .toArray(),
                loss);
    }
}
