/**
 * The JUnit plugin: {@link org.backmark.kit.junit.Graded} marks a class of checks, whose methods receive the contract's
 * implementation, a seeded {@link java.util.Random}, a {@link org.backmark.kit.binding.CallLog}, the {@link
 * org.backmark.kit.junit.Curves} and the {@link org.backmark.kit.junit.Run} as parameters.
 */
package org.backmark.kit.junit;
