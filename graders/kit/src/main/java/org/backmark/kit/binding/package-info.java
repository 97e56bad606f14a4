/**
 * How a check reaches the student's code: an instance of the contract whose calls run in this JVM or in a worker.
 *
 * <p>A check cannot tell which. Whatever the student's code does, the check sees a value or a {@link
 * org.backmark.kit.binding.CallFailure}; a stub aborts it.
 */
package org.backmark.kit.binding;
