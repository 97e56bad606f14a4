package org.backmark.contract.inf5860week7;

/**
 * The shape of a matrix.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 */
public record Shape(int rows, int columns) {}
