package org.backmark.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.SafeId;

/** Who reviews whose work: nobody their own, nobody's twice, and everybody gives and gets the same number. */
public final class Reviewers {
    private static final List<String> HEADER = List.of("reviewer", "reviews");

    private Reviewers() {}

    /**
     * One review.
     *
     * @param reviewer who writes it
     * @param reviewed whose work it is about
     */
    public record Review(String reviewer, String reviewed) {}

    /**
     * Those who review: the students of a roster, or their groups.
     *
     * @param roster a table with a column student
     * @param groups a table with the columns group and student, if groups review groups
     * @return sorted, so that the order of the lines changes nothing
     * @throws InputException naming the line
     */
    public static SortedSet<String> parties(Path roster, Optional<Path> groups) {
        SortedSet<String> parties = new TreeSet<>();
        Map<String, TableRow> seen = new HashMap<>();
        Optional<Groups> known = groups.map(file -> Groups.read(file, Integer.MAX_VALUE));
        for (TableRow line : Table.open(roster, List.of("student")).lines()) {
            String student = line.id("student");
            TableRow first = seen.putIfAbsent(student, line);
            if (first != null) {
                throw line.repeated("names " + student, first);
            }
            parties.add(known.map(all -> all.ofStudent(student)
                            .orElseThrow(() -> line.fault(student + " is in no group of "
                                    + Printable.of(groups.orElseThrow().toString()))))
                    .orElse(student));
        }
        known.ifPresent(all -> all.firstOutside(seen.keySet()).ifPresent(line -> {
            throw line.fault(StudentId.nameOf(line.id("student")) + " is not in " + Printable.of(roster.toString()));
        }));
        return parties;
    }

    /**
     * Assigns reviews.
     *
     * @param parties who review each other
     * @param each how many reviews each writes, and gets; at least 1
     * @param random what decides
     * @return sorted by reviewer, then by reviewed
     * @throws InputException if there are too few to review that many others
     */
    public static List<Review> assign(SortedSet<String> parties, int each, Random random) {
        int n = parties.size();
        if (each >= n) {
            throw new InputException("nobody can review " + each + (each == 1 ? " other" : " others") + " among " + n
                    + ": give a smaller --each, or a longer roster");
        }
        List<String> circle = new ArrayList<>(parties);
        Collections.shuffle(circle, random);
        // Everybody reviews those so many places further on, which is never the own place and hits each equally often.
        List<Integer> steps = new ArrayList<>(IntStream.range(1, n).boxed().toList());
        Collections.shuffle(steps, random);
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int step : steps.subList(0, each)) {
                reviews.add(new Review(circle.get(i), circle.get((i + step) % n)));
            }
        }
        reviews.sort(Comparator.comparing(Review::reviewer).thenComparing(Review::reviewed));
        return reviews;
    }

    /** The table with the columns reviewer and reviews. */
    public static Csv table(List<Review> reviews) {
        return new Csv(HEADER, rows -> {
            for (Review review : reviews) {
                rows.accept(List.of(
                        Csv.cell(SafeId.nameOf(review.reviewer())), Csv.cell(SafeId.nameOf(review.reviewed()))));
            }
        });
    }
}
