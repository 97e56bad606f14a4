/**
 * Takes a student's Java sources out of a folder or archive, and nothing else.
 *
 * <p>Reading ends in named bytes, selecting in {@link org.backmark.engine.unpack.Unpacked}. Archives are read in memory and
 * never extracted to disk.
 */
package org.backmark.engine.unpack;
