/**
 * The grader as others embed it: {@link org.backmark.engine.grader.GraderOptions} in, {@link
 * org.backmark.engine.batch.Graded} rows out.
 */
package org.backmark.engine.grader;
