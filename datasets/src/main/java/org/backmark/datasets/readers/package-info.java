/**
 * Readers of data files: IDX, MAT level 5 and CSV.
 *
 * <p>They believe no size that a file states before comparing it with what is there, and report every fault of a file as one
 * {@link org.backmark.datasets.readers.DataFileException}.
 */
package org.backmark.datasets.readers;
