package org.backmark.datasets.generator;

/**
 * Images with what they show.
 *
 * @param pixels grey levels 0..255, image after image, each row by row
 * @param labels the digit 0..9 of each image
 */
public record Digits(byte[] pixels, byte[] labels) {}
