package org.backmark.reference.inf5860week7;

import org.backmark.kit.Matrix;

/**
 * What a forward pass computes, from the input to the output (Part 3).
 *
 * @param a1 (m, 1 + n), the input with its bias column
 * @param z2 (m, h)
 * @param a2 (m, 1 + h), the hidden units with their bias column
 * @param z3 (m, k)
 * @param a3 (m, k), the output
 */
public record Layers(Matrix a1, Matrix z2, Matrix a2, Matrix z3, Matrix a3) {}
