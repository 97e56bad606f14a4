package org.backmark.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.engine.find.StudentId;

/** Ids, found as they stand, or as a spreadsheet leaves them: without leading zeros, or as {@code 3.11E+08}. */
public final class KnownIds {
    private static final Pattern SHORTENED = Pattern.compile("([0-9])(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})");
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)(?:[.,]0+)?");

    private final TreeSet<String> ids;
    private final Map<String, List<String>> byDigits = new HashMap<>();
    private final List<String> shortened = new ArrayList<>();

    /**
     * What was found.
     *
     * @param ids one; several where a spreadsheet's number may be any of them; none
     * @param mended whether it is not written as the id is
     */
    public record Match(List<String> ids, boolean mended) {
        /** The only one. */
        public Optional<String> only() {
            return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
        }

        /** Whether it may be several. */
        public boolean several() {
            return ids.size() > 1;
        }
    }

    /** Of these safe ids. */
    public KnownIds(Collection<String> ids) {
        this.ids = new TreeSet<>(ids);
        for (String id : this.ids) {
            digits(StudentId.nameOf(id))
                    .ifPresent(digits -> byDigits.computeIfAbsent(digits, key -> new ArrayList<>())
                            .add(id));
            if (SHORTENED.matcher(StudentId.nameOf(id)).matches()) {
                shortened.add(id);
            }
        }
    }

    /** Finds one by a text. */
    public Match find(String text) {
        String plain = text.strip();
        String id = StudentId.of(plain);
        if (ids.contains(id)) {
            return new Match(List.of(id), false);
        }
        Optional<String> digits = digits(plain);
        if (digits.isPresent()) {
            List<String> found = new ArrayList<>(byDigits.getOrDefault(digits.get(), List.of()));
            shortened.stream()
                    .filter(other -> fits(StudentId.nameOf(other), digits.get()))
                    .forEach(found::add);
            return new Match(found, true);
        }
        List<String> found = byDigits.entrySet().stream()
                .filter(entry -> fits(plain, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted()
                .toList();
        return new Match(found, true);
    }

    private static Optional<String> digits(String text) {
        Matcher matcher = WHOLE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).replaceFirst("^0+(?=.)", "")) : Optional.empty();
    }

    private static boolean fits(String shown, String digits) {
        Matcher matcher = SHORTENED.matcher(shown);
        if (!matcher.matches()) {
            return false;
        }
        // So many digits stand before the point, or one less before it is rounded: no others are looked at,
        // however long.
        int before = 1 + Integer.parseInt(matcher.group(3));
        if (digits.length() != before && digits.length() != before - 1) {
            return false;
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        BigDecimal value = new BigDecimal(matcher.group(1) + "." + decimals + "0E" + matcher.group(3));
        return new BigDecimal(digits)
                        .round(new MathContext(1 + decimals.length(), RoundingMode.HALF_UP))
                        .compareTo(value)
                == 0;
    }
}
