package org.backmark.contract.osnabrueckbackpropgd;

/** What a neuron makes of its weighted sum (sheet, 3.5). */
public enum Activation {
    /** 1 / (1 + exp(-z)), between 0 and 1. */
    LOGISTIC(0, 1),
    /** The hyperbolic tangent, between -1 and 1. */
    TANH(-1, 1);

    private final double lowest;
    private final double highest;

    Activation(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** What the output tends to far to the left: 0 or -1. */
    public double lowest() {
        return lowest;
    }

    /** What the output tends to far to the right: 1. */
    public double highest() {
        return highest;
    }

    /** The output at z = 0. */
    public double middle() {
        return (lowest + highest) / 2;
    }
}
