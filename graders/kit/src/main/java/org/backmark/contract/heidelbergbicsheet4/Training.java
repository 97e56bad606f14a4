package org.backmark.contract.heidelbergbicsheet4;

/**
 * A trained network, and how it went.
 *
 * @param net after the last iteration
 * @param objective L(t) of each iteration: of the sample drawn in it, with the parameters before its step; as many numbers as
 *     there were iterations, none above 0
 */
public record Training(Mlp net, double[] objective) {}
