package org.backmark.reference.nyculab2;

import org.backmark.kit.Matrix;

/** The way of one of the weights, with whatever its optimiser remembers. */
@FunctionalInterface
public interface Walk {
    /**
     * Goes one step on.
     *
     * @param gradient in the shape of the weights
     * @return the weights after that step
     */
    Matrix after(Matrix gradient);
}
