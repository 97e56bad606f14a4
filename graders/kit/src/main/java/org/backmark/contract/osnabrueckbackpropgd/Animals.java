package org.backmark.contract.osnabrueckbackpropgd;

import org.backmark.kit.Matrix;

/**
 * Lengths and heights of cats and dogs, before they are normalised.
 *
 * @param cats (2, n), an animal a column
 * @param dogs (2, n), an animal a column
 */
public record Animals(Matrix cats, Matrix dogs) {}
