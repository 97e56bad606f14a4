package org.backmark.reference.heidelbergbicsheet4;

import java.util.Random;

/**
 * How a network is trained.
 *
 * @param eta the learning rate
 * @param iterations 0 or more
 * @param random where the samples are drawn from
 */
public record AscentPlan(double eta, long iterations, Random random) {}
