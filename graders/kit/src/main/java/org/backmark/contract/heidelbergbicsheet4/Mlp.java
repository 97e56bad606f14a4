package org.backmark.contract.heidelbergbicsheet4;

import org.backmark.kit.Matrix;

/**
 * A network with one hidden layer.
 *
 * @param V (K, I), the weights from input to hidden units
 * @param b (K, 1), the biases of the hidden units
 * @param W (O, K), the weights from hidden units to outputs
 * @param c (O, 1), the biases of the outputs
 */
public record Mlp(Matrix V, Matrix b, Matrix W, Matrix c) {}
