package org.backmark.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.kit.score.Verdict;

/**
 * How many of a course's sheets must be passed.
 *
 * @param needed at least 1
 * @param of how many sheets there are, at least that many
 */
public record SheetRule(int needed, int of) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    /**
     * A rule from text like {@code 9/10}.
     *
     * @throws IllegalArgumentException if it is none, in a few words that follow on a name
     */
    public static SheetRule of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be like 9/10, not \"" + text + "\"");
        }
        SheetRule rule = new SheetRule(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (rule.needed < 1 || rule.needed > rule.of) {
            throw new IllegalArgumentException(
                    "must ask for 1 to " + rule.of + " of " + rule.of + " sheets, not " + rule.needed);
        }
        return rule;
    }

    /**
     * Whether a student passes the course.
     *
     * @param passed sheets
     * @param open sheets that may be passed yet
     */
    public Verdict verdict(int passed, int open) {
        return passed >= needed ? Verdict.PASSED : passed + open < needed ? Verdict.FAILED : Verdict.OPEN;
    }

    @Override
    public String toString() {
        return needed + "/" + of;
    }
}
