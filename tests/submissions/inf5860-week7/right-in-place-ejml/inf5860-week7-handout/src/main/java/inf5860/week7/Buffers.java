package inf5860.week7;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** All intermediate matrices for one (m, n, h, k), so that a training step allocates nothing. */
final class Buffers {
    final DMatrixRMaj a1, z2, s2, a2, a3, delta2, delta3, noBias2, grad1, grad2;

    Buffers(int m, int n, int h, int k) {
        a1 = new DMatrixRMaj(m, n + 1);
        z2 = new DMatrixRMaj(m, h);
        s2 = new DMatrixRMaj(m, h);
        a2 = new DMatrixRMaj(m, h + 1);
        a3 = new DMatrixRMaj(m, k);
        delta2 = new DMatrixRMaj(m, h);
        delta3 = new DMatrixRMaj(m, k);
        noBias2 = new DMatrixRMaj(k, h);
        grad1 = new DMatrixRMaj(h, n + 1);
        grad2 = new DMatrixRMaj(k, h + 1);
    }

    boolean fits(int m, int n, int h, int k) {
        return a1.numRows == m && a1.numCols == n + 1 && grad1.numRows == h && grad2.numRows == k;
    }

    /** Copies the values to the right of a column of ones. */
    static void besideOnes(DMatrixRMaj from, DMatrixRMaj to) {
        for (int i = 0; i < from.numRows; i++) {
            to.unsafe_set(i, 0, 1.0);
        }
        CommonOps_DDRM.insert(from, to, 0, 1);
    }

    static void logistic(DMatrixRMaj a) {
        double[] d = a.data;
        for (int i = 0, size = a.getNumElements(); i < size; i++) {
            d[i] = 1.0 / (1.0 + Math.exp(-d[i]));
        }
    }
}
