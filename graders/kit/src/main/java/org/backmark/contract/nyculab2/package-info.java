/**
 * NYCU, deep learning, lab 2: a network with two hidden layers and no biases, and what surrounds it.
 *
 * <p>The letters are the sheet's. With n samples, i inputs, h1 and h2 hidden units and one output:
 *
 * <ul>
 *   <li>x (n, i): the samples, one a row. y (n, 1): the ground truth of each, 0 or 1.
 *   <li>w: the weights W1 (i, h1), W2 (h1, h2) and W3 (h2, 1), in this order.
 *   <li>z1 = x W1 (n, h1), a1 = f(z1); z2 = a1 W2 (n, h2), a2 = f(z2); z3 = a2 W3 (n, 1), a3 = s(z3): the prediction. The sheet
 *       calls a1 and a2 Z1 and Z2, and the prediction y.
 *   <li>f: the activation of the hidden layers, see {@link org.backmark.contract.nyculab2.Activation}. s(z) = 1 / (1 +
 *       exp(-z)): the output's activation, always.
 *   <li>L: the loss, the mean of (a3 - y)^2. G: the derivative of L with respect to one of the weights, in its shape.
 *   <li>eta: the learning rate; v, m: what an optimiser remembers of one of the weights, in its shape.
 *   <li>X (r, c), F (p, q) and O (r - p + 1, c - q + 1): a convolution's image, filter and output; dO, dX and dF: the
 *       derivatives of a loss with respect to each, in its shape.
 * </ul>
 */
package org.backmark.contract.nyculab2;
