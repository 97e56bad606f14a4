package org.backmark.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Text;

/**
 * A student's own tests as they are shown.
 *
 * @param line all of it in short
 * @param failures the first tests that failed
 * @param missed for each file, what of it did not run
 */
record OwnTestsView(String line, List<Failure> failures, List<Missed> missed) {

    /**
     * A test that failed.
     *
     * @param test its name
     * @param message what it said
     */
    record Failure(String test, String message) {}

    /**
     * The lines of a file that did not run.
     *
     * @param file its path by its package
     * @param lines numbers and ranges
     */
    record Missed(String file, String lines) {}

    static OwnTestsView of(OwnTests tests) {
        return new OwnTestsView(
                Text.clean(tests.line()),
                tests.failures().stream()
                        .map(failure -> new Failure(Text.clean(failure.test()), Text.clean(failure.message())))
                        .toList(),
                tests.sources().stream()
                        .filter(source ->
                                !source.missed().isEmpty() || !source.partly().isEmpty())
                        .map(source -> new Missed(Text.clean(source.name()), lines(source)))
                        .toList());
    }

    private static String lines(OwnTests.Source source) {
        return String.join(
                "; ",
                Stream.of(
                                source.missed().isEmpty() ? "" : "not run: " + ranges(source.missed()),
                                source.partly().isEmpty() ? "" : "in part: " + ranges(source.partly()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** Numbers as people write them: 3, 7 to 9. */
    static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        List<Integer> sorted = numbers.stream().sorted().distinct().toList();
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
                last++;
            }
            ranges.add(first == last ? "" + sorted.get(first) : sorted.get(first) + " to " + sorted.get(last));
            first = last + 1;
        }
        return String.join(", ", ranges);
    }
}
