package org.backmark.kit.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be earned to pass. */
public sealed interface PassMark {
    /** The most points that anything may give. */
    double MOST_POINTS = 1_000_000;

    /** What a text must be. */
    String EXPECTED = "must be a percentage like 60 or points like \"30 points\"";

    /**
     * Whether so much is enough.
     *
     * @param score the points earned, bonus included
     * @param max the points that can be earned without bonus
     */
    boolean isReachedBy(double score, double max);

    /**
     * A pass mark from text: {@code 60}, {@code 60 %} or {@code 30 points}.
     *
     * @throws IllegalArgumentException if it is none, in a few words that follow on a name
     */
    static PassMark of(String text) {
        return Notation.read(text);
    }

    /**
     * A share of the maximum.
     *
     * @param percent 0 to 100
     */
    record Percentage(double percent) implements PassMark {
        public Percentage {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("must be between 0 and 100, not " + percent);
            }
        }

        @Override
        public boolean isReachedBy(double score, double max) {
            return (max == 0 ? 0 : 100 * score / max) >= percent;
        }

        @Override
        public String toString() {
            return Notation.plain(percent) + " %";
        }
    }

    /**
     * A number of points, whatever the maximum is.
     *
     * @param points 0 to a million
     */
    record Points(double points) implements PassMark {
        public Points {
            if (!(points >= 0 && points <= MOST_POINTS)) {
                throw new IllegalArgumentException(
                        "must be between 0 and " + Notation.plain(MOST_POINTS) + " points, not " + points);
            }
        }

        @Override
        public boolean isReachedBy(double score, double max) {
            return score >= points;
        }

        @Override
        public String toString() {
            return Notation.plain(points) + " points";
        }
    }

    /** Pass marks as people write them. */
    final class Notation {
        private static final int LONGEST = 40;
        private static final Pattern TEXT = Pattern.compile("(-?\\d+(?:\\.\\d+)?) *(%|points?)?");

        private Notation() {}

        private static PassMark read(String text) {
            Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (text.length() > LONGEST || !matcher.matches()) {
                String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
                throw new IllegalArgumentException(EXPECTED + ", not \"" + shown + "\"");
            }
            double number = Double.parseDouble(matcher.group(1));
            String unit = matcher.group(2);
            return unit == null || unit.equals("%") ? new Percentage(number) : new Points(number);
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number)
                    .setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
