package nycu.lab2.hidden;

import java.util.List;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Series;
import org.backmark.reference.nyculab2.Accuracy;
import org.backmark.reference.nyculab2.Lab2Problem;

/** Prediction against ground truth, as the lab wants it drawn. */
final class Predictions {
    private Predictions() {}

    /**
     * Points, each with its label and the network's.
     *
     * @param title what is drawn
     * @param w the trained W1, W2 and W3
     * @param at the points
     */
    static Figure of(String title, List<Matrix> w, Lab2Problem at) {
        Matrix outputs = Accuracy.outputs(w, at);
        return new Figure.Scatter(
                title,
                "x_1",
                "x_2",
                IntStream.range(0, 4)
                        .mapToObj(kind -> series(outputs, at, kind / 2 == 1, kind % 2 == 1))
                        .filter(series -> series.x().length > 0)
                        .toList());
    }

    private static Series series(Matrix outputs, Lab2Problem at, boolean truth, boolean predicted) {
        int[] points = IntStream.range(0, at.y().getNumElements())
                .filter(i -> (at.y().get(i) == 1) == truth && Accuracy.isOne(outputs.get(i)) == predicted)
                .toArray();
        String label = truth ? "1" : "0";
        return new Series(
                truth == predicted ? label + ", predicted rightly" : label + ", predicted wrongly",
                IntStream.of(points).mapToDouble(i -> at.x().get(i, 0)).toArray(),
                IntStream.of(points).mapToDouble(i -> at.x().get(i, 1)).toArray());
    }
}
