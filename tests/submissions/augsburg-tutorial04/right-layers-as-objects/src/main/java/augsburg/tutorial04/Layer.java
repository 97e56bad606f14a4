package augsburg.tutorial04;

import org.backmark.kit.Matrix;

/** A fully connected layer. */
class Layer {
    Matrix w;
    Matrix b;
    Matrix input;
    Matrix output;
    Matrix dw;
    Matrix db;

    Layer(Matrix w, Matrix b) {
        this.w = w.copy();
        this.b = b.copy();
    }

    Matrix z(Matrix x) {
        input = x;
        Matrix z = w.mult(x);
        for (int j = 0; j < z.getNumCols(); j++) {
            z.insertIntoThis(0, j, z.cols(j, j + 1).plus(b));
        }
        return z;
    }

    /** Returns what goes on to the layer before, still without its slope. */
    Matrix backward(Matrix delta) {
        double m = delta.getNumCols();
        dw = delta.multTransB(input).scale(1 / m);
        Matrix sum = delta.cols(0, 1);
        for (int j = 1; j < delta.getNumCols(); j++) {
            sum = sum.plus(delta.cols(j, j + 1));
        }
        db = sum.scale(1 / m);
        return w.multTransA(delta);
    }

    void step(double rate) {
        w = w.plus(-rate, dw);
        b = b.plus(-rate, db);
    }
}
