package org.backmark.course;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/** Points of time as people and programs write them; the zone stands in the text or is told, and is never this machine's. */
final class TimestampParser {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final Optional<ZoneId> zone;

    /**
     * Reads what has no zone of its own as in that one.
     *
     * @param zone as a person has told it, for example {@code Europe/Oslo}
     * @throws InputException if there is no such zone
     */
    TimestampParser(Optional<String> zone) {
        try {
            this.zone = zone.map(ZoneId::of);
        } catch (DateTimeException e) {
            throw new InputException("--time-zone: there is no zone \"" + Printable.of(zone.orElse(""))
                    + "\"; write one like Europe/Oslo or +01:00");
        }
    }

    /**
     * The moment that a text tells.
     *
     * @param text like {@code 2026-11-20T23:59+01:00} or {@code 2026-11-20 23:59[Europe/Oslo]}, or as Moodle, Canvas and
     *     spreadsheets write it
     * @throws IllegalArgumentException if it tells none; the message says why
     */
    ZonedDateTime read(String text) {
        return read(text, false);
    }

    /** The same, where a clock that was set back showed it twice the earlier one. */
    ZonedDateTime readFirst(String text) {
        return read(text, true);
    }

    private ZonedDateTime read(String text, boolean first) {
        try {
            WrittenTime written = WrittenTime.of(text)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "\"" + Printable.of(text) + "\" is not a time like 2026-11-20T23:59+01:00"));
            Optional<ZoneId> own = written.zone().isEmpty() ? zone : Optional.of(ZoneId.of(written.zone()));
            return at(written.local(), own, text, first);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + Printable.of(text) + "\" is not a time: " + Printable.of(e.getMessage()));
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
            throw new IllegalArgumentException("\"" + Printable.of(text)
                    + "\" is not a time: it needs year, month, day, hour, minute and perhaps second");
        }
        try {
            return at(LocalDateTime.parse(digits, digits.length() == 12 ? MINUTES : SECONDS), zone, text, true)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + Printable.of(text) + "\" is not a time");
        }
    }

    private static ZonedDateTime at(LocalDateTime local, Optional<ZoneId> zone, String text, boolean first) {
        ZoneId known = zone.orElseThrow(() -> new IllegalArgumentException("\"" + Printable.of(text)
                + "\" has no time zone: add one like +01:00 or [Europe/Oslo], or give --time-zone"));
        List<ZoneOffset> offsets = known.getRules().getValidOffsets(local);
        if (offsets.isEmpty() || offsets.size() > 1 && !first) {
            throw new IllegalArgumentException("\"" + Printable.of(text) + "\" "
                    + (offsets.isEmpty() ? "is skipped" : "appears twice") + " in " + known
                    + ", where the clocks are changed then: write it with its offset, like +01:00");
        }
        return ZonedDateTime.ofLocal(local, known, offsets.get(0));
    }
}
