package osnabrueck.backpropgd;

import java.util.List;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Grid;
import org.backmark.kit.figure.Series;
import org.backmark.kit.junit.Figures;

/** What is drawn of a descent: the sheet's animals, the error surface with the path on it, and the loss over time. */
final class Pictures {
    private Pictures() {}

    /** Hands them over; they are in {@code target/backmark/figures} afterwards. */
    static void of(Descent descent, Figures figures) {
        double[][] animals = Matrix.wrap(CatsAndDogsData.normalized()).toArrays();
        figures.add(
                "animals",
                new Figure.Scatter(
                        "The sheet's animals, normalised",
                        "length",
                        "height",
                        List.of(animals("cats", animals, 0), animals("dogs", animals, 30))));
        CatsAndDogsData.ErrorSurface surface = CatsAndDogsData.errorSurface();
        figures.add(
                "error-surface",
                new Figure.Surface(
                        "The error surface, and your path from (-2.5, -2.5)",
                        "w_0, the weight of the length",
                        "w_1, the weight of the height",
                        new Grid(
                                surface.w0(),
                                surface.w1(),
                                Matrix.wrap(surface.loss()).toArrays()),
                        List.of(new Series(
                                "your path",
                                descent.path().stream().mapToDouble(w -> w[0]).toArray(),
                                descent.path().stream().mapToDouble(w -> w[1]).toArray()))));
        double[] loss = descent.loss();
        figures.add(
                "loss",
                new Figure.Lines(
                        "The loss over time, batch descent at a learning rate of 0.05",
                        "step",
                        "loss",
                        List.of(new Series(
                                "your loss",
                                IntStream.range(0, loss.length).asDoubleStream().toArray(),
                                loss))));
    }

    private static Series animals(String name, double[][] animals, int from) {
        return new Series(
                name,
                IntStream.range(from, from + 30).mapToDouble(i -> animals[0][i]).toArray(),
                IntStream.range(from, from + 30).mapToDouble(i -> animals[1][i]).toArray());
    }
}
