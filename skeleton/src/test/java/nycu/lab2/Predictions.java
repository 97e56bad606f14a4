package nycu.lab2;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Series;

/** Predictions against the ground truth, as the lab wants them drawn in the report too. */
final class Predictions {
    private Predictions() {}

    /**
     * Points, each with its label and the one that is predicted.
     *
     * @param w trained W1, W2 and W3
     * @param x (n, 2)
     * @param y (n, 1)
     */
    static Figure of(List<Matrix> w, Matrix x, Matrix y) {
        double[] predicted = fits(w) ? outputs(w, x) : new double[y.getNumElements()];
        return new Figure.Scatter(
                "Prediction against ground truth, the corners of XOR after 30 epochs of SGD",
                "x_1",
                "x_2",
                IntStream.range(0, 4)
                        .mapToObj(kind -> series(predicted, x, y, kind / 2, kind % 2))
                        .filter(series -> series.x().length > 0)
                        .toList());
    }

    private static boolean fits(List<Matrix> w) {
        return w.stream().allMatch(matrix -> matrix != null)
                && w.get(0).getNumRows() == 2
                && w.get(0).getNumCols() == w.get(1).getNumRows()
                && w.get(1).getNumCols() == w.get(2).getNumRows();
    }

    private static double[] outputs(List<Matrix> w, Matrix x) {
        Matrix a = x;
        for (Matrix next : w) {
            a = a.mult(next).map(z -> 1 / (1 + Math.exp(-z)));
        }
        Matrix output = a;
        return IntStream.range(0, x.getNumRows()).mapToDouble(output::get).toArray();
    }

    private static Series series(double[] predicted, Matrix x, Matrix y, int truth, int prediction) {
        int[] points = IntStream.range(0, predicted.length)
                .filter(i -> y.get(i) == truth && (predicted[i] > 0.5 ? 1 : 0) == prediction)
                .toArray();
        String verdict = truth == prediction ? ", predicted rightly" : ", predicted wrongly";
        List<double[]> columns = Stream.of(0, 1)
                .map(column ->
                        IntStream.of(points).mapToDouble(i -> x.get(i, column)).toArray())
                .toList();
        return new Series(truth + verdict, columns.get(0), columns.get(1));
    }
}
