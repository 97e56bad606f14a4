package org.backmark.reference.heidelbergbicsheet4;

import org.backmark.kit.Matrix;

/**
 * What a forward pass computes.
 *
 * @param hiddenV v of the hidden units (K, M)
 * @param hiddenZ z of the hidden units (K, M)
 * @param outputV v of the outputs (O, M)
 * @param outputZ z of the outputs (O, M)
 */
public record Layers(Matrix hiddenV, Matrix hiddenZ, Matrix outputV, Matrix outputZ) {}
