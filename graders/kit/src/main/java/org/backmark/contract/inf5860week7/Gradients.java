package org.backmark.contract.inf5860week7;

import org.backmark.kit.Matrix;

/**
 * The derivatives of the cost with respect to the weights.
 *
 * @param theta1 the shape of theta1
 * @param theta2 the shape of theta2
 */
public record Gradients(Matrix theta1, Matrix theta2) {}
