/**
 * The page of a class, {@code report.html} in a folder of results, and the file {@code class.json} that it is made of.
 *
 * <p>{@link org.backmark.course.classpage.ClassCount} counts what the reports tell into
 * {@link org.backmark.course.classpage.ClassData}, and the page is made of that and of {@code similar.csv} alone: so it can be
 * made again when somebody has looked for similar submissions.
 */
package org.backmark.course.classpage;
