package org.backmark.contract.nyculab2;

/** How weights w follow their gradient g; v, m and G begin at 0, all operations are element by element. */
public enum Optimizer {
    /** w = w - eta g. */
    SGD,
    /** v = beta1 v - eta g; w = w + v. */
    MOMENTUM,
    /** G = G + g^2; w = w - eta g / (sqrt(G) + epsilon). */
    ADAGRAD,
    /**
     * m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g^2; in step t, counted from 1, w = w - eta M / (sqrt(V) +
     * epsilon) with M = m / (1 - beta1^t) and V = v / (1 - beta2^t).
     */
    ADAM
}
