/**
 * Heidelberg's sheet 4, solved in steps.
 *
 * <p>The letters and their shapes are those of {@link org.backmark.contract.heidelbergbicsheet4}. The objective L is climbed.
 */
package org.backmark.reference.heidelbergbicsheet4;
