package org.backmark.contract.heidelbergbicsheet4;

/** The activation phi, the same in all layers. */
public enum Phi {
    /** 1 / (1 + exp(-v)). */
    LOGISTIC,
    /** v above 0, and 0 below. */
    RELU
}
