package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Animals and their targets, drawn in the order of the sheet's code. */
final class Herds {
    static final double CAT_MEAN = 25;
    static final double CAT_DEVIATION = 5;
    static final double DOG_MEAN = 45;
    static final double DOG_DEVIATION = 15;

    private Herds() {}

    static Animals sample(Steps steps, int each, Random random) {
        CatsAndDogsSteps.Herd herd = steps.of(CatsAndDogsSteps.HERD);
        Matrix cats = herd.of(steps, each, CAT_MEAN, CAT_DEVIATION, random);
        return new Animals(cats, herd.of(steps, each, DOG_MEAN, DOG_DEVIATION, random));
    }

    static Matrix herd(Steps steps, int each, double mean, double deviation, Random random) {
        return new Matrix(2, each)
                .map(zero ->
                        mean + deviation * steps.of(CatsAndDogsSteps.NORMAL).applyAsDouble(random));
    }

    static double[] targets(int cats, int dogs) {
        double[] targets = new double[cats + dogs];
        Arrays.fill(targets, cats, cats + dogs, 1);
        return targets;
    }
}
