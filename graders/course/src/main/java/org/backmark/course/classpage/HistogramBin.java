package org.backmark.course.classpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.backmark.course.classpage.ClassData.Student;

/**
 * A bar of the distribution.
 *
 * @param percents which scores are in it
 * @param count how many students
 * @param width of the bar, 0 to 100, the longest 100
 */
record HistogramBin(String percents, int count, String width) {
    private static final int WIDTH = 10;

    /** Ten bins of the graded, the last with 100 %, and one above if anybody has more. */
    static List<HistogramBin> of(List<Student> students) {
        int[] counts = new int[100 / WIDTH + 1];
        students.stream()
                .filter(student -> student.status().equals("graded"))
                .forEach(student -> counts[index(student.percent())]++);
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<HistogramBin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (i < counts.length - 1 || counts[i] > 0) {
                bins.add(new HistogramBin(
                        label(i), counts[i], String.format(Locale.ROOT, "%.2f", 100.0 * counts[i] / most)));
            }
        }
        return bins;
    }

    private static int index(double percent) {
        if (percent > 100) {
            return 100 / WIDTH;
        }
        return (int) Math.max(0, Math.min(100 / WIDTH - 1, percent / WIDTH));
    }

    private static String label(int index) {
        int from = index * WIDTH;
        if (from >= 100) {
            return "above 100";
        }
        return from + WIDTH == 100 ? from + " to 100" : from + " to below " + (from + WIDTH);
    }
}
