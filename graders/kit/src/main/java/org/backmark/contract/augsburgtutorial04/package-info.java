/**
 * University of Augsburg, tutorial 04: a network with logistic hidden layers, softmax and cross-entropy, which keeps its
 * state between calls.
 *
 * <p>The letters are the sheet's. A network has the layers 0 (the input) to n (the output); layer k has N_k units. With M
 * samples:
 *
 * <ul>
 *   <li>x (N_0, M): the samples, <b>one a column</b>.
 *   <li>y (M): the label of each sample, <b>0 to N_n - 1</b>.
 *   <li>W_k (N_k, N_(k-1)) and b_k (N_k, 1), k = 1 to n: weights and biases, in lists that begin with k = 1.
 *   <li>H_0 = x. Z_k = W_k H_(k-1) + b_k in every column (N_k, M). H_k = s(Z_k) for k below n, H_n = softmax of each column
 *       of Z_n.
 *   <li>s(z) = 1 / (1 + exp(-z)); softmax(z)_i = exp(z_i) / sum over j of exp(z_j).
 *   <li>The loss: the <b>mean</b> over the samples of -log of H_n at the sample's label.
 *   <li>D_k (N_k, M): the error terms. D_n = H_n - Y, per sample, Y being y one-hot; D_k = (W_(k+1)' D_(k+1)) .* H_k .* (1 -
 *       H_k).
 *   <li>Gradients: D_k H_(k-1)' / M of W_k, and the sum of D_k's columns / M of b_k. The 1/M comes here and not before.
 * </ul>
 *
 * <p>The sheet's own network is 784-400-400-10; an implementation takes any layers, from the shapes of its weights.
 */
package org.backmark.contract.augsburgtutorial04;
