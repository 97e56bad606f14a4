/**
 * University of Heidelberg, Brain Inspired Computing, sheet 4: backpropagation by hand, and a network with one hidden layer.
 *
 * <p>The letters are the sheet's; l counts layers, and a network ends with layer L. With N_l units in layer l and M samples:
 *
 * <ul>
 *   <li>x (N_0, M): the samples, <b>one a column</b>. z* (N_L, M): the target of each.
 *   <li>v^l = W^l z^(l-1) + b^l in every column (N_l, M): the net input, W^l (N_l, N_(l-1)), b^l (N_l, 1). z^l = phi(v^l)
 *       (N_l, M): the activity; z^0 = x.
 *   <li>phi: the activation of all layers, see {@link org.backmark.contract.heidelbergbicsheet4.Phi}; phi': its derivative.
 *   <li>L = -1/2 sum (z - z*)^2: the objective, the <b>sum</b> over outputs and samples, as the sheet prints it. It is at most
 *       0, and it is <b>climbed</b>: a step goes along +dL/dW. The cost is -L.
 *   <li>delta^l = dL/dv^l (N_l, M). Gradients are sums over the samples: no mean.
 *   <li>eta: the learning rate. t: the iteration, from 0. L(t): the objective of the sample that iteration t draws, alone.
 * </ul>
 *
 * <p>The network of exercise 2 has I inputs, K hidden units and O outputs. Its hidden layer has the weights V (K, I) and the
 * biases b (K, 1), its output layer the weights W (O, K) and the biases c (O, 1). Capital V is a matrix of weights; small v is
 * always a net input. All indices count from 0.
 */
package org.backmark.contract.heidelbergbicsheet4;
