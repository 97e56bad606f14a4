package org.backmark.contract.inf5860week7;

import org.backmark.kit.Matrix;

/**
 * A trained network.
 *
 * @param theta1 the weights after the last update, in the shape of theta1
 * @param theta2 the weights after the last update, in the shape of theta2
 * @param cost the cost before each update: as many numbers as there were updates
 */
public record Training(Matrix theta1, Matrix theta2, double[] cost) {}
