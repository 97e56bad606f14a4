package org.backmark.reference.osnabrueckbackpropgd;

/** How many animals a neuron recognises, whatever anyone says of it. */
public final class Accuracy {
    private static final double LINE = 0.5;

    private Accuracy() {}

    /**
     * The share of animals whose output is on their target's side of the activation's middle, in percent: 0 to 100.
     *
     * @param at targets are 1 for one class, and 0 or -1 for the other
     */
    public static double percent(AnimalsProblem at) {
        double[] output = at.forward(new CatsAndDogsReference());
        int right = 0;
        for (int i = 0; i < output.length; i++) {
            right += output[i] >= LINE == at.target()[i] > LINE ? 1 : 0;
        }
        return 100.0 * right / output.length;
    }
}
