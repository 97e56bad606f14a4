/**
 * The sheet on backpropagation and gradient descent, solved in steps that can be replaced one at a time.
 *
 * <p>Letters and shapes are those of the contract's package. Beside them, z (2 weights, n animals) is what the logistic
 * function is taken of, z_i = w_0 x_0i + w_1 x_1i, and delta (n) is the derivative of the loss with respect to z.
 */
package org.backmark.reference.osnabrueckbackpropgd;
