package org.backmark.datasets;

import org.ejml.data.DMatrixRMaj;

/**
 * Weights of a network with one hidden layer, bias column first.
 *
 * @param theta1 (hidden, 1 + inputs)
 * @param theta2 (labels, 1 + hidden)
 */
public record Weights(DMatrixRMaj theta1, DMatrixRMaj theta2) {}
