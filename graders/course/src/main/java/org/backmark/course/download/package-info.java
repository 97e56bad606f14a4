/**
 * Moodle's and Canvas's archives of all submissions, as they were downloaded.
 *
 * <p>Both put a student's name and number in front of every file, or on a folder of each. Sources: Moodle's
 * {@code mod/assign/locallib.php} and {@code mod/assign/feedback/file/importziplib.php}; Canvas's {@code content_zipper.rb}.
 */
package org.backmark.course.download;
