/** The seeded generators: handwritten digits with their writers, strokes and images, and the random numbers of numpy. */
package org.backmark.datasets.generator;
