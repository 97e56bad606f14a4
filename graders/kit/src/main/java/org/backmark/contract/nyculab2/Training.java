package org.backmark.contract.nyculab2;

import java.util.List;
import org.backmark.kit.Matrix;

/**
 * A trained network.
 *
 * @param weights W1, W2 and W3 after the last epoch, in their shapes
 * @param loss the loss over all samples before each epoch: as many numbers as there were epochs
 */
public record Training(List<Matrix> weights, double[] loss) {}
