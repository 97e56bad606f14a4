package org.backmark.contract.nyculab2;

/** The activation f of the hidden layers. */
public enum Activation {
    /** 1 / (1 + exp(-z)). */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** z above 0, and 0 below. */
    RELU,
    /** z above 0, and 0.01 z below. */
    LEAKY_RELU
}
