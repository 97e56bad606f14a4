package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;

/**
 * One step of an optimiser.
 *
 * @param change what is added to the weights
 * @param first the first of the {@link Memory} from now on
 * @param second the second of it from now on
 */
public record Move(Matrix change, Matrix first, Matrix second) {}
