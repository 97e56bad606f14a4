package org.backmark.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The details of a check as they are shown.
 *
 * @param what is compared, or what went wrong; may be empty
 * @param facts computed, expected and what else has a name
 * @param rest lines without one, such as a stack
 */
record DetailsView(String what, List<Fact> facts, String rest) {
    private static final Pattern FACT = Pattern.compile(" {2}([a-z][a-z ]{0,20}): +(\\S.*)");

    /**
     * A name and what belongs to it.
     *
     * @param name for example {@code computed}
     * @param value as it stands in the details; a number without a sign where the others have one begins with a space
     */
    record Fact(String name, String value) {}

    static DetailsView of(String details) {
        List<String> lines = details.lines().toList();
        List<Fact> facts = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Matcher fact = FACT.matcher(line);
            if (fact.matches()) {
                facts.add(new Fact(fact.group(1), fact.group(2)));
            } else {
                rest.add(line);
            }
        }
        return new DetailsView(lines.isEmpty() ? "" : lines.get(0), aligned(facts), String.join("\n", rest));
    }

    // Digits stand below digits, also where only one of two numbers is negative.
    private static List<Fact> aligned(List<Fact> facts) {
        boolean signed = compared(facts).anyMatch(fact -> fact.value().startsWith("-"));
        List<Fact> compared = compared(facts).toList();
        return facts.stream()
                .map(fact -> signed && compared.contains(fact) && !fact.value().startsWith("-")
                        ? new Fact(fact.name(), " " + fact.value())
                        : fact)
                .toList();
    }

    private static Stream<Fact> compared(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.name().equals("computed") || fact.name().equals("expected"));
    }

    boolean isEmpty() {
        return what.isEmpty() && facts.isEmpty() && rest.isEmpty();
    }
}
