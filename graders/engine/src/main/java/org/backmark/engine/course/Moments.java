package org.backmark.engine.course;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/** Points of time as people and programs write them; the zone stands in the text or is told, and is never this machine's. */
final class Moments {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
                    + " ?(Z|[+-]\\d{2}:?\\d{2})?(?:\\[([^\\]]+)])?");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final Optional<ZoneId> zone;

    /**
     * Reads what has no zone of its own as in that one.
     *
     * @param zone as a person has told it, for example {@code Europe/Oslo}
     * @throws InputException if there is no such zone
     */
    Moments(Optional<String> zone) {
        try {
            this.zone = zone.map(ZoneId::of);
        } catch (DateTimeException e) {
            throw new InputException("--time-zone: there is no zone \"" + Printable.line(zone.orElse(""))
                    + "\"; write one like Europe/Oslo or +01:00");
        }
    }

    /**
     * The instant that a text tells.
     *
     * @param text like {@code 2026-11-20T23:59+01:00} or {@code 2026-11-20 23:59[Europe/Oslo]}
     * @throws IllegalArgumentException if it tells none; the message says why
     */
    Instant read(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + Printable.line(text) + "\" is not a time like 2026-11-20T23:59+01:00");
        }
        try {
            LocalDateTime local = LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2));
            if (matcher.group(3) != null) {
                return OffsetDateTime.of(local, ZoneOffset.of(matcher.group(3))).toInstant();
            }
            Optional<ZoneId> own = Optional.ofNullable(matcher.group(4)).map(ZoneId::of);
            return instant(local, own.or(() -> zone), text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + Printable.line(text) + "\" is not a time: " + Printable.line(e.getMessage()));
        }
    }

    /**
     * The instant that a file's name tells.
     *
     * @param text year, month, day, hour, minute and perhaps second, with anything between them
     * @throws IllegalArgumentException if it tells none; the message says why
     */
    Instant ofDigits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() != 12 && digits.length() != 14) {
            throw new IllegalArgumentException("\"" + Printable.line(text)
                    + "\" is not a time: it needs year, month, day, hour, minute and perhaps second");
        }
        try {
            return instant(LocalDateTime.parse(digits, digits.length() == 12 ? MINUTES : SECONDS), zone, text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + Printable.line(text) + "\" is not a time");
        }
    }

    private static Instant instant(LocalDateTime local, Optional<ZoneId> zone, String text) {
        ZoneId known = zone.orElseThrow(() -> new IllegalArgumentException("\"" + Printable.line(text)
                + "\" has no time zone: add one like +01:00 or [Europe/Oslo], or give --time-zone"));
        List<ZoneOffset> offsets = known.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException("\"" + Printable.line(text) + "\" "
                    + (offsets.isEmpty() ? "is skipped" : "is there twice") + " in " + known
                    + ", where the clocks are changed then: write it with its offset, like +01:00");
        }
        return local.toInstant(offsets.get(0));
    }
}
