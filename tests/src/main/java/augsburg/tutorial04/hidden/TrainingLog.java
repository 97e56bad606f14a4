package augsburg.tutorial04.hidden;

import java.util.Arrays;
import java.util.List;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;

/**
 * What a network has logged, compared with what its parameters give.
 *
 * @param lines the numbers of each line: a count, then loss and accuracy of one or two sets of samples
 */
record TrainingLog(List<double[]> lines) {
    private static final String FORM =
            "A line holds numbers with commas between them, and a point in each that has decimals; nothing else.";
    private static final String MEASURES =
            "The loss is the mean of -log of the output at the label, the accuracy the share"
                    + " of samples whose label has the largest output, in percent; both at the parameters after the update. Six"
                    + " decimals or more.";
    // Six decimals are asked for.
    private static final double ROUNDING = 1e-6;

    /**
     * Reads a log.
     *
     * @param text what was logged
     * @param columns how many numbers a line must have
     */
    static TrainingLog read(CharSequence text, int columns) {
        return new TrainingLog(text.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> numbers(line, columns))
                .toList());
    }

    private static double[] numbers(String line, int columns) {
        Expect form = Expect.that("a line of the log").hint(FORM);
        String wanted = columns + " numbers with commas between them";
        String[] parts = line.strip().split("\\s*,\\s*", -1);
        form.holds(parts.length == columns, line, wanted);
        try {
            return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            form.holds(false, line, wanted);
            throw e;
        }
    }

    /** Fails unless the lines have these counts. */
    void hasCounts(String hint, double... counts) {
        double[] found = lines.stream().mapToDouble(line -> line[0]).toArray();
        Expect.that("the first numbers of the lines of the log")
                .hint(hint)
                .holds(Arrays.equals(found, counts), Arrays.toString(found), Arrays.toString(counts));
    }

    /**
     * Fails unless a line tells the truth.
     *
     * @param line which, from 0 on
     * @param right computes outputs rightly
     * @param problems a problem for each pair of loss and accuracy
     */
    void isTrue(int line, Tutorial04Network right, Tutorial04Problem... problems) {
        double[] logged = lines.get(line);
        for (int i = 0; i < problems.length; i++) {
            String of = (i == 0 ? "" : "test ") + "%s in line " + (line + 1) + " of the log";
            Expect.that(of.formatted("loss"))
                    .hint(MEASURES)
                    .agrees(logged[1 + 2 * i], problems[i].loss(right), ROUNDING);
            Expect.that(of.formatted("accuracy"))
                    .hint(MEASURES)
                    .agrees(logged[2 + 2 * i], problems[i].accuracy(right), ROUNDING);
        }
    }
}
