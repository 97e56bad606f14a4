package org.backmark.kit.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers that a call has written to its {@link Appendable}. */
final class LoggedNumbers {
    // Logs may be rounded to six decimals, answers are compared to nine.
    private static final double UNIT = 1000;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private LoggedNumbers() {}

    /** Those of each line that is not blank, in thousands; infinite, and thus like no other, where there is another word. */
    static List<double[]> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.stream(BETWEEN.split(line))
                        .mapToDouble(LoggedNumbers::number)
                        .toArray())
                .toList();
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word) / UNIT;
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
