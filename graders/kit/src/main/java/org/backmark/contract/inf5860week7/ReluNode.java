package org.backmark.contract.inf5860week7;

/**
 * A rectified linear node at one point: its values, and the derivatives of relu(f) with respect to its inputs and weights.
 *
 * @param f the sum w0 x0 + w1 x1
 * @param relu max(0, f)
 * @param dX0 the derivative with respect to x0
 * @param dW0 the derivative with respect to w0
 * @param dX1 the derivative with respect to x1
 * @param dW1 the derivative with respect to w1
 */
public record ReluNode(double f, double relu, double dX0, double dW0, double dX1, double dW1) {}
