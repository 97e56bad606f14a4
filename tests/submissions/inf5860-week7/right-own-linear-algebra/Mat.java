package inf5860.week7;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** My own matrix. Never changes once made. */
final class Mat {
    final int rows, cols;
    private final double[] v;

    Mat(int rows, int cols, double... v) {
        this.rows = rows;
        this.cols = cols;
        this.v = v.length == 0 ? new double[rows * cols] : v;
    }

    double at(int i, int j) {
        return v[i * cols + j];
    }

    Mat times(Mat o) {
        if (cols != o.rows) throw new IllegalArgumentException(cols + " columns times " + o.rows + " rows");
        double[] r = new double[rows * o.cols];
        for (int i = 0; i < rows; i++)
            for (int k = 0; k < cols; k++) {
                double a = v[i * cols + k];
                for (int j = 0; j < o.cols; j++) r[i * o.cols + j] += a * o.v[k * o.cols + j];
            }
        return new Mat(rows, o.cols, r);
    }

    Mat t() {
        double[] r = new double[v.length];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) r[j * rows + i] = v[i * cols + j];
        return new Mat(cols, rows, r);
    }

    Mat each(DoubleUnaryOperator f) {
        double[] r = new double[v.length];
        for (int i = 0; i < r.length; i++) r[i] = f.applyAsDouble(v[i]);
        return new Mat(rows, cols, r);
    }

    Mat with(Mat o, DoubleBinaryOperator f) {
        if (rows != o.rows || cols != o.cols) throw new IllegalArgumentException("shapes differ");
        double[] r = new double[v.length];
        for (int i = 0; i < r.length; i++) r[i] = f.applyAsDouble(v[i], o.v[i]);
        return new Mat(rows, cols, r);
    }

    Mat withOnes() {
        double[] r = new double[rows * (cols + 1)];
        for (int i = 0; i < rows; i++) {
            r[i * (cols + 1)] = 1;
            System.arraycopy(v, i * cols, r, i * (cols + 1) + 1, cols);
        }
        return new Mat(rows, cols + 1, r);
    }

    Mat withoutFirst() {
        double[] r = new double[rows * (cols - 1)];
        for (int i = 0; i < rows; i++) System.arraycopy(v, i * cols + 1, r, i * (cols - 1), cols - 1);
        return new Mat(rows, cols - 1, r);
    }

    Mat firstZero() {
        double[] r = v.clone();
        for (int i = 0; i < rows; i++) r[i * cols] = 0;
        return new Mat(rows, cols, r);
    }

    Mat plusAt(int i, double d) {
        double[] r = v.clone();
        r[i] += d;
        return new Mat(rows, cols, r);
    }

    double fold(BinaryOperator<Double> f) {
        double s = 0;
        for (double d : v) s = f.apply(s, d);
        return s;
    }

    int size() {
        return v.length;
    }
}
