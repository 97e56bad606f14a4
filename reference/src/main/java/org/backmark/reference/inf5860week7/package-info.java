/**
 * The solved sheet "INF5860, exercises for week 7", as steps that can be replaced one at a time.
 *
 * <p>The letters and their shapes are those of {@link org.backmark.contract.inf5860week7}. The steps are listed in {@link
 * org.backmark.reference.inf5860week7.Week7Steps}.
 */
package org.backmark.reference.inf5860week7;
