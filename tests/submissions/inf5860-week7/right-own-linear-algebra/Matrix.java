package inf5860.week7;

/** Between my matrices and theirs. */
class Matrix {
    static Mat in(org.backmark.kit.Matrix a) {
        double[] v = new double[a.getNumElements()];
        for (int i = 0; i < v.length; i++) v[i] = a.get(i / a.getNumCols(), i % a.getNumCols());
        return new Mat(a.getNumRows(), a.getNumCols(), v);
    }

    static org.backmark.kit.Matrix out(Mat a) {
        org.backmark.kit.Matrix b = new org.backmark.kit.Matrix(a.rows, a.cols);
        for (int i = 0; i < a.rows; i++) for (int j = 0; j < a.cols; j++) b.set(i, j, a.at(i, j));
        return b;
    }
}
