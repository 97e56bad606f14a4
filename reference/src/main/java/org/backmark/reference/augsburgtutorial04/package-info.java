/**
 * The solved sheet "Tutorial 04", as steps that can be replaced one at a time.
 *
 * <p>The letters and their shapes are those of {@link org.backmark.contract.augsburgtutorial04}. The steps are listed in
 * {@link org.backmark.reference.augsburgtutorial04.Tutorial04Steps}.
 */
package org.backmark.reference.augsburgtutorial04;
