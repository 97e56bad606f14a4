/** The seeded generator of handwritten digits: writers, their strokes and the images that these leave. */
package org.backmark.datasets.generator;
