package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;

/**
 * What the forward pass computes on its way.
 *
 * @param x (n, i)
 * @param z1 (n, h1)
 * @param a1 (n, h1)
 * @param z2 (n, h2)
 * @param a2 (n, h2)
 * @param z3 (n, 1)
 * @param a3 (n, 1), the prediction
 */
public record Layers(Matrix x, Matrix z1, Matrix a1, Matrix z2, Matrix a2, Matrix z3, Matrix a3) {

    /** The same layers with another prediction. */
    Layers withPrediction(Matrix prediction) {
        return new Layers(x, z1, a1, z2, a2, z3, prediction);
    }
}
