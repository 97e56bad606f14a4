/**
 * What a solved assignment is made of: {@link org.backmark.reference.Step}s that can be replaced one at a time.
 *
 * <p>Each assignment has a package of its own below this one, and none knows another.
 */
package org.backmark.reference;
