/**
 * Looks at a student's classes before they run: which one implements the contract, and what its methods use that is not
 * allowed.
 *
 * <p>This teaches; it does not protect. What may be used is data: {@code allowed-members.txt}, {@code use-instead.txt}.
 */
package org.backmark.kit.inspect;
