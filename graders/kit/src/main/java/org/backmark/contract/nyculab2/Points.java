package org.backmark.contract.nyculab2;

import org.backmark.kit.Matrix;

/**
 * Points of the unit square and their labels.
 *
 * @param x (n, 2), a point a row
 * @param y (n, 1), 0 or 1
 */
public record Points(Matrix x, Matrix y) {}
