/**
 * What a solved assignment is made of: {@link org.backmark.reference.Step}s that can be replaced one at a time.
 *
 * <p>Each assignment has a package of its own below this one, and none knows another. It holds:
 *
 * <ol>
 *   <li>the steps, in one class of constants, and the reference, which is made of {@link org.backmark.reference.Steps};
 *   <li>the slips that students are known to make: lists of {@link org.backmark.reference.KnownSlip}, each a step replaced by
 *       a wrong one. Where no step can be replaced, make the steps finer, not the slip coarser: two slips are found together
 *       only if they replace different steps. A slip whose numbers cannot be foretold (a shape, a random distribution, a
 *       changed input) is {@link org.backmark.reference.KnownSlip#shownBy shown by} a sign;
 *   <li>the bank, a {@link org.backmark.reference.ComposedSlipBank} that gathers the slips in a {@link
 *       org.backmark.reference.KnownSlips}, and asks two to four small questions for each task: different sizes in every
 *       dimension, so that no two slips answer alike, and numbers of ordinary size. It is named in {@code
 *       META-INF/services/org.backmark.kit.diagnosis.SlipBank}.
 * </ol>
 *
 * <p>Nothing else is needed: the grader, the student's table of numbers and the audit take the slips from the bank.
 */
package org.backmark.reference;
