/**
 * What other tools read of a run: CI servers, learning platforms, test reports.
 *
 * <p>All of it is made from {@link org.backmark.kit.score.ForStudent}'s copy of a report, for most of these tools show it to
 * the student. A grader's fault is never written as points: where a tool would read a zero, it gets no file.
 */
package org.backmark.course.export;
