/**
 * University of Oslo, INF5860, exercises for week 7: a network with one hidden layer, logistic units and cross-entropy.
 *
 * <p>The letters are the sheet's. With m samples, n inputs, h hidden units and k labels:
 *
 * <ul>
 *   <li>x (m, n): the samples, one a row, without the bias column.
 *   <li>y (m): the label of each sample, <b>1 to k</b>; the digit 0 has label 10.
 *   <li>theta1 (h, 1 + n) and theta2 (k, 1 + h): the weights, the bias's column first.
 *   <li>a1 (m, 1 + n): x with a column of ones before it. z2 = a1 theta1' (m, h). a2 (m, 1 + h): g(z2) with a column of ones
 *       before it. z3 = a2 theta2' (m, k). a3 = g(z3): the output, one column a label.
 *   <li>g(z) = 1 / (1 + exp(-z)); g'(z) = g(z) (1 - g(z)).
 *   <li>delta3 = a3 - Y (m, k), Y being y one-hot; delta2 = (delta3 theta2 without its bias column) .* g'(z2) (m, h).
 *   <li>lambda: the weight of the penalty, 0 or more. The biases carry none.
 * </ul>
 */
package org.backmark.contract.inf5860week7;
