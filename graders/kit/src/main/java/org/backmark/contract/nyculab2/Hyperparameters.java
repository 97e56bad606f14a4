package org.backmark.contract.nyculab2;

/**
 * The numbers of an {@link Optimizer}; each takes those that its formula names.
 *
 * @param learningRate eta, above 0
 * @param beta1 the share of the old velocity (MOMENTUM) or first moment (ADAM) that is kept, in [0, 1)
 * @param beta2 the share of the old second moment (ADAM) that is kept, in [0, 1)
 * @param epsilon keeps the divisors of ADAGRAD and ADAM away from 0, above 0
 */
public record Hyperparameters(double learningRate, double beta1, double beta2, double epsilon) {}
