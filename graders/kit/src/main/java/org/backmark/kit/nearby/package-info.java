/**
 * Asks the questions of a check again, with other numbers: so that a solution which knows the public numbers by heart earns
 * nothing for them.
 *
 * <p>Questions are the calls of the student's code that a check has made. They are asked of another object of the student's and
 * of the right solution, in the same order. The student must be right wherever the answer to the public numbers was right: what
 * was wrong there, and the check did not look at, may stay wrong. What the right solution answers otherwise when its generator
 * draws otherwise is not compared.
 */
package org.backmark.kit.nearby;
