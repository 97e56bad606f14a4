package org.backmark.contract.osnabrueckbackpropgd;

/**
 * The activation and the targets that a student selects (sheet, 3.5).
 *
 * @param activation of the neuron
 * @param cat the target of a cat
 * @param dog the target of a dog
 */
public record Choice(Activation activation, double cat, double dog) {
    /** A logistic neuron that answers 0 for a cat and 1 for a dog. */
    public static final Choice LOGISTIC_0_1 = new Choice(Activation.LOGISTIC, 0, 1);

    /** Whether the neuron can reach both targets, and tells them apart: its middle lies between them. */
    public boolean isAppropriate() {
        return activation != null && isReached(cat) && isReached(dog) && isMiddleBetween();
    }

    private boolean isReached(double target) {
        return target >= activation.lowest() && target <= activation.highest();
    }

    private boolean isMiddleBetween() {
        return (cat - activation.middle()) * (dog - activation.middle()) < 0;
    }
}
