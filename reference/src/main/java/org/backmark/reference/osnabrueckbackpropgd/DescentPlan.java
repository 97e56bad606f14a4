package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Random;

/**
 * How to descend.
 *
 * @param learningRate eta, above 0
 * @param momentum mu, in [0, 1)
 * @param batchSize at least 1
 * @param epochs how often all animals are used, 0 or more
 * @param random where the order of the animals is drawn from
 */
public record DescentPlan(double learningRate, double momentum, int batchSize, int epochs, Random random) {

    /** The same plan with another learning rate. */
    DescentPlan withLearningRate(double other) {
        return new DescentPlan(other, momentum, batchSize, epochs, random);
    }

    /** The same plan with another momentum. */
    DescentPlan withMomentum(double other) {
        return new DescentPlan(learningRate, other, batchSize, epochs, random);
    }

    /** The same plan with another number of epochs. */
    DescentPlan withEpochs(int other) {
        return new DescentPlan(learningRate, momentum, batchSize, other, random);
    }
}
