package org.backmark.datasets;

/**
 * The cost that the pre-loaded weights must give on all samples.
 *
 * @param lambda regularisation
 * @param cost as the sheet or the course's script prints it
 * @param tolerance half a unit of the last printed digit
 */
public record KnownCost(double lambda, double cost, double tolerance) {}
