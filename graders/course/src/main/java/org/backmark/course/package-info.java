/**
 * A course's own rules: groups, deadlines, which of several submissions counts, and what people add to the marks.
 *
 * <p>All of it comes from the assignment's JSON and from tables that an instructor gives; {@link CourseRules} is read, and
 * every fault told, before anything is graded, and is applied to the reports when they are written.
 */
package org.backmark.course;
