package org.backmark.course;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and a time of day as people, Moodle, Canvas and spreadsheets write them.
 *
 * @param local what the clock showed
 * @param zone what is said of its zone behind it; empty if nothing is
 */
record WrittenTime(LocalDateTime local, String zone) {
    private static final String TIME =
            "(?:, ?| ?T ?| )(?:at |um |kl\\.? ?)?(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
                    + "(?: ?(?<half>[ap])\\.?m\\.?)?(?: Uhr)?";
    private static final String ZONE = " ?(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?(?:\\[(?<region>[^\\]]+)])?";
    private static final List<Pattern> FORMS = List.of(
            form("(?<y>\\d{4})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})"),
            form("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})"),
            form("(?<first>\\d{1,2})[/-](?<second>\\d{1,2})[/-](?<y>\\d{4})"),
            form("(?:\\p{L}+\\.?,? )?(?<d>\\d{1,2})\\.? (?:de )?(?<month>\\p{L}+)\\.?,? (?:de )?(?<y>\\d{4})"),
            form("(?:\\p{L}+\\.?, )?(?<month>\\p{L}+)\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})"));
    private static final List<String> LANGUAGES =
            List.of("en", "de", "nb", "nn", "da", "sv", "nl", "fr", "es", "it", "pt");
    private static final Map<String, Integer> MONTHS = months();

    private static Pattern form(String date) {
        return Pattern.compile(date + TIME + ZONE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    String name = month.getDisplayName(style, locale).replace(".", "");
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT), month.getValue());
                }
            }
        }
        return months;
    }

    /**
     * Reads a text.
     *
     * @return nothing if it has none of these forms
     * @throws java.time.DateTimeException if there is no such day or time
     * @throws IllegalArgumentException if nobody could tell the day from the month
     */
    static Optional<WrittenTime> of(String text) {
        String plain = text.strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(plain);
            if (matcher.matches()) {
                Optional<Integer> month = month(matcher, plain);
                if (month.isPresent()) {
                    return Optional.of(new WrittenTime(local(matcher, month.get()), zone(matcher)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> month(Matcher matcher, String text) {
        String form = matcher.pattern().pattern();
        if (form.contains("<month>")) {
            return Optional.ofNullable(MONTHS.get(matcher.group("month").toLowerCase(Locale.ROOT)));
        }
        if (form.contains("<m>")) {
            return Optional.of(Integer.parseInt(matcher.group("m")));
        }
        int first = Integer.parseInt(matcher.group("first"));
        int second = Integer.parseInt(matcher.group("second"));
        if (first <= 12 && second <= 12 && first != second) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" may be two days: write it like 2026-11-20T23:59+01:00");
        }
        return Optional.of(first > 12 ? second : first);
    }

    private static LocalDateTime local(Matcher matcher, int month) {
        boolean either = matcher.pattern().pattern().contains("<first>");
        int day = either
                ? Math.max(Integer.parseInt(matcher.group("first")), Integer.parseInt(matcher.group("second")))
                : Integer.parseInt(matcher.group("d"));
        String fraction = matcher.group("f") == null ? "" : matcher.group("f");
        return LocalDateTime.of(
                Integer.parseInt(matcher.group("y")),
                month,
                day,
                hour(Integer.parseInt(matcher.group("h")), matcher.group("half")),
                Integer.parseInt(matcher.group("min")),
                matcher.group("s") == null ? 0 : Integer.parseInt(matcher.group("s")),
                Integer.parseInt((fraction + "000000000").substring(0, 9)));
    }

    private static int hour(int shown, String half) {
        if (half == null) {
            return shown;
        }
        // Out of range, so that no such time is found.
        int morning = shown == 12 ? 0 : shown < 1 || shown > 12 ? 99 : shown;
        return half.equalsIgnoreCase("p") ? morning + 12 : morning;
    }

    private static String zone(Matcher matcher) {
        String offset = matcher.group("zone");
        if (offset != null) {
            return offset.length() == 3 ? "Z" : offset.toUpperCase(Locale.ROOT);
        }
        return matcher.group("region") == null ? "" : matcher.group("region");
    }
}
