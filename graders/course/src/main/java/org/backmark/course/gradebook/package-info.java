/**
 * Grades for Moodle and Canvas, by round trip: the platform's own table comes back with the grades filled in, and every other
 * byte as it was.
 *
 * <p>Sources: Moodle's {@code mod/assign/feedback/offline} (the worksheet) and {@code mod/assign/feedback/file} (the zip);
 * Canvas's {@code gradebook_exporter.rb} and {@code gradebook_importer.rb}.
 */
package org.backmark.course.gradebook;
