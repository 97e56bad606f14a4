package org.backmark.contract.osnabrueckbackpropgd;

import java.util.List;

/**
 * The way down the error surface.
 *
 * @param path the weights w (2) to start from, and those after each step: one point more than there were steps
 * @param loss L over all animals at each point of the path: as many numbers as points
 */
public record Descent(List<double[]> path, double[] loss) {}
