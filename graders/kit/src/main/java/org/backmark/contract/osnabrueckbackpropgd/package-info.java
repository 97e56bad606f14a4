/**
 * University of Osnabrueck, backpropagation and gradient descent: one neuron that tells cats from dogs.
 *
 * <p>The neuron has two weights and no bias. With n animals:
 *
 * <ul>
 *   <li>x (2, n): the animals, one a column; row 0 holds their lengths, row 1 their heights.
 *   <li>t (n): the target of each; with a logistic neuron 0 for a cat and 1 for a dog, for example.
 *   <li>w (2): the weights of length and height.
 *   <li>s: the neuron's activation, the logistic function s(z) = 1 / (1 + exp(-z)) or tanh. y = s(w x) (n): its output, y_i =
 *       s(w_0 x_0i + w_1 x_1i).
 *   <li>L: the loss, the sum of (y_i - t_i)^2 over the animals, no mean; half of it is as right.
 *   <li>g (2): the gradient of L with respect to w. eta: the learning rate. mu: the momentum. v (2): the velocity, 0 at first;
 *       a step is v = mu v - eta g, w = w + v.
 * </ul>
 */
package org.backmark.contract.osnabrueckbackpropgd;
