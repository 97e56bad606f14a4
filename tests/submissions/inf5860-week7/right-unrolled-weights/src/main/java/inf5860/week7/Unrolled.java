package inf5860.week7;

import java.util.Arrays;
import org.backmark.kit.Matrix;

/** nn_params = [Theta1(:) ; Theta2(:)], column by column as Octave does it. */
class Unrolled {
    static double[] roll(Matrix theta1, Matrix theta2) {
        int n1 = theta1.getNumElements();
        double[] p = Arrays.copyOf(columns(theta1), n1 + theta2.getNumElements());
        System.arraycopy(columns(theta2), 0, p, n1, theta2.getNumElements());
        return p;
    }

    private static double[] columns(Matrix a) {
        return a.transpose().getDDRM().getData().clone();
    }

    static Matrix reshape(double[] p, int from, int rows, int cols) {
        Matrix a = new Matrix(rows, cols);
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                a.set(i, j, p[from++]);
            }
        }
        return a;
    }
}
