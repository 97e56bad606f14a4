package org.backmark.kit.page;

import java.util.List;
import org.backmark.kit.score.Text;

/**
 * What ran of one source file.
 *
 * @param name of the file
 * @param covered how many of its lines ran
 * @param total how many of its lines hold code
 * @param branchesCovered how many ways of its branches were gone
 * @param branches how many there are
 * @param lines the file's text
 */
public record CoveredSource(String name, int covered, int total, int branchesCovered, int branches, List<Line> lines) {

    /** Copies the list; text that would lead a reader astray is made plain. */
    public CoveredSource {
        name = Text.clean(name);
        lines = List.copyOf(lines);
    }

    /** Whether a line ran. */
    public enum Ran {
        /** It did. */
        YES(""),
        /** It did, but not every way from it was gone. */
        IN_PART("in part"),
        /** It did not. */
        NO("not run"),
        /** There is no code in it. */
        NOTHING_TO_RUN("");

        private final String words;

        Ran(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String tone() {
            return this == NO ? "bad" : this == IN_PART ? "part" : "";
        }
    }

    /**
     * A line of the file.
     *
     * @param number from 1 on
     * @param text without its end
     * @param ran whether it ran
     */
    public record Line(int number, String text, Ran ran) {
        /** Makes text plain that would lead a reader astray. */
        public Line {
            text = Text.clean(text);
        }
    }

    String summary() {
        return covered + " of " + total + " lines"
                + (branches == 0 ? "" : ", " + branchesCovered + " of " + branches + " branches");
    }
}
