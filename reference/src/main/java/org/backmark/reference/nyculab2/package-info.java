/**
 * The solved lab "Deep Learning, Lab 2: Backpropagation", as steps that can be replaced one at a time.
 *
 * <p>The letters and their shapes are those of {@link org.backmark.contract.nyculab2}. The steps are listed in {@link
 * org.backmark.reference.nyculab2.Lab2Steps}.
 */
package org.backmark.reference.nyculab2;
