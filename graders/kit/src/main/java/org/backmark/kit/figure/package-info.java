/**
 * Figures: what is drawn is plain numbers, {@link org.backmark.kit.figure.Figure}; how it is drawn knows the chart library,
 * and nothing else does.
 */
package org.backmark.kit.figure;
