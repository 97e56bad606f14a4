/**
 * What a student's own {@code mvn test} leaves behind: a scoreboard, {@code scores.csv}, {@code checks.csv}, {@code
 * report.json}, {@code report.html} and JaCoCo's report, also when the build is red and when the student's code has ended the program.
 *
 * <p>JUnit finds {@link org.backmark.kit.local.LocalScores} by itself. These configuration parameters (or system properties)
 * are read: {@code backmark.out}, the folder, {@code target/backmark} by default; {@code backmark.student}, the name in the
 * files, {@code local} by default; {@code backmark.seed}, 1 by default. A run with checks of several assignments writes to a
 * folder for each, named by its id, below that one.
 */
package org.backmark.kit.local;
