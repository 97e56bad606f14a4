/**
 * How mistakes are followed through, for all assignments: a {@link org.backmark.reference.follow.Link} for every task that
 * others build on, and what tells a wrong answer from none.
 *
 * <p>An assignment implements {@link org.backmark.kit.follow.Reference} with its list of links, and is named in {@code
 * META-INF/services}.
 */
package org.backmark.reference.follow;
