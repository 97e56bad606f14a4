/**
 * Follow-through: whether a later answer is right given the student's own earlier one.
 *
 * <p>A check that asks for the right answers ({@link org.backmark.kit.follow.ReferenceAnswers}) and fails is
 * run once more, on the same
 * numbers, with right answers that are built on the student's own answers to the tasks that its task {@code needs}. It does
 * not know which run it is. Checks that do not ask for them are never followed: what an answer does to its inputs, and what
 * training reaches, has nothing to do with earlier mistakes.
 *
 * <p>An assignment joins in with a {@link org.backmark.kit.follow.Reference}, named in {@code META-INF/services}.
 */
package org.backmark.kit.follow;
