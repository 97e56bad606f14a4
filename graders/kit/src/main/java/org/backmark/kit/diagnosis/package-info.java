/**
 * Names the mistake behind a wrong answer, from what each {@link org.backmark.kit.diagnosis.Slip} that students are known to
 * make would have answered.
 *
 * <p>After the checks, the student's code is asked a few small {@link org.backmark.kit.diagnosis.Probe}s for each task that
 * failed. A slip of value is named if its numbers are the student's on every one of them and not the right ones; a slip of
 * property if its {@link org.backmark.kit.diagnosis.Symptom} shows. Where none fits, nothing is claimed.
 *
 * <p>What the slips would answer comes from a {@link org.backmark.kit.diagnosis.SlipBank} where one is on the class path, and
 * on a student's own machine from a table of numbers.
 */
package org.backmark.kit.diagnosis;
