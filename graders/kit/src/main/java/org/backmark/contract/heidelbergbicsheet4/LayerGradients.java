package org.backmark.contract.heidelbergbicsheet4;

import org.backmark.kit.Matrix;

/**
 * The derivatives of the objective L with respect to the parameters of an {@link Mlp}, in their shapes.
 *
 * @param dV (K, I)
 * @param db (K, 1)
 * @param dW (O, K)
 * @param dc (O, 1)
 */
public record LayerGradients(Matrix dV, Matrix db, Matrix dW, Matrix dc) {}
