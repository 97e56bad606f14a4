package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compares the shapes of two answers, matrix by matrix. */
final class Shapes {
    private static final Pattern MATRIX = Pattern.compile("([0-9]+)x([0-9]+)");

    private Shapes() {}

    /** Whether every matrix is transposed; square ones tell nothing, so one at least is not. */
    static boolean transposed(String answer, String right) {
        String turned = MATRIX.matcher(right).replaceAll("$2x$1");
        return answer.equals(turned) && !answer.equals(right);
    }

    /** Whether one matrix at least has so many rows and columns more, and the others are right. */
    static boolean differsBy(String answer, String right, int rows, int columns) {
        List<MatchResult> computed = matrices(answer);
        List<MatchResult> expected = matrices(right);
        if (answer.equals(right) || computed.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < computed.size(); i++) {
            int moreRows = number(computed.get(i), 1) - number(expected.get(i), 1);
            int moreColumns = number(computed.get(i), 2) - number(expected.get(i), 2);
            boolean same = moreRows == 0 && moreColumns == 0;
            if (!same && (moreRows != rows || moreColumns != columns)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are several matrices, not all of one shape, in the opposite order. */
    static boolean swapped(String answer, String right) {
        List<MatchResult> computed = matrices(answer);
        List<MatchResult> expected = matrices(right);
        if (answer.equals(right) || computed.size() < 2 || computed.size() != expected.size()) {
            return false;
        }
        int last = computed.size() - 1;
        return IntStream.rangeClosed(0, last)
                .allMatch(i ->
                        computed.get(i).group().equals(expected.get(last - i).group()));
    }

    private static List<MatchResult> matrices(String shape) {
        return MATRIX.matcher(shape).results().toList();
    }

    private static int number(MatchResult matrix, int group) {
        return Integer.parseInt(matrix.group(group));
    }
}
