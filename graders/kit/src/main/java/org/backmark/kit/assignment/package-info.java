/** What is known of an assignment, read from its {@code assignment.json}: tasks, checks, points, limits and texts. */
package org.backmark.kit.assignment;
