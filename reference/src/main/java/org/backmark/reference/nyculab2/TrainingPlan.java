package org.backmark.reference.nyculab2;

import java.util.Random;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;

/**
 * How a network is trained.
 *
 * @param optimizer one for each of the weights
 * @param hyperparameters of the optimiser
 * @param epochs how often all samples are used, 0 or more
 * @param batchSize at least 1
 * @param random where the order of the samples is drawn from
 */
public record TrainingPlan(
        Optimizer optimizer, Hyperparameters hyperparameters, int epochs, int batchSize, Random random) {}
