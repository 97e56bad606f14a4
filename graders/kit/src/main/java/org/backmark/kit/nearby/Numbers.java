package org.backmark.kit.nearby;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.kit.Matrix;

/**
 * The numbers of an answer, each with its place in words.
 *
 * @param at from {@code , dW, row 0, column 1} for example to the number there; the place is empty where the answer is a single
 *     number; true is 1, false is 0
 */
record Numbers(Map<String, Double> at) {
    private static final int MOST = 20_000;
    private static final double AGREEMENT = 1e-9;
    // Rounding and central differences stay far below, and what is known by heart above.
    private static final double DIFFERENCE = 1e-7;

    /** No answer. */
    static final Numbers NONE = new Numbers(Map.of());

    Numbers {
        at = Collections.unmodifiableMap(at);
    }

    /** The numbers of an answer of any of the contract's types; none if they are many, so that no answer fills the memory. */
    static Numbers of(Object answer) {
        if (areMany(answer)) {
            return NONE;
        }
        Map<String, Double> at = new LinkedHashMap<>();
        add("", answer, at);
        return new Numbers(at);
    }

    /** Whether a value of any of the contract's types has more numbers than are looked at one by one. */
    static boolean areMany(Object value) {
        return count(value) > MOST;
    }

    private static long count(Object part) {
        if (part instanceof Matrix matrix) {
            return matrix.getNumElements();
        } else if (part instanceof double[] numbers) {
            return numbers.length;
        } else if (part instanceof int[] numbers) {
            return numbers.length;
        } else if (part instanceof List<?> list) {
            return list.size() > MOST
                    ? list.size()
                    : list.stream().mapToLong(Numbers::count).sum();
        } else if (part instanceof Record whole) {
            return Arrays.stream(whole.getClass().getRecordComponents())
                    .mapToLong(component -> count(valueOf(component, whole)))
                    .sum();
        }
        return 1;
    }

    private static void add(String place, Object part, Map<String, Double> at) {
        if (part instanceof Number number) {
            at.put(place, number.doubleValue());
        } else if (part instanceof Boolean truth) {
            at.put(place, truth ? 1.0 : 0.0);
        } else if (part instanceof Matrix matrix) {
            // Two thousand million rows without a column are a matrix too.
            for (int i = 0; matrix.getNumElements() > 0 && i < matrix.getNumRows(); i++) {
                for (int j = 0; j < matrix.getNumCols(); j++) {
                    at.put(place + ", row " + i + ", column " + j, matrix.get(i, j));
                }
            }
        } else if (part instanceof double[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                at.put(place + ", number " + (i + 1), numbers[i]);
            }
        } else if (part instanceof int[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                at.put(place + ", number " + (i + 1), (double) numbers[i]);
            }
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(place + ", part " + (i + 1), list.get(i), at);
            }
        } else if (part instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                add(place + ", " + component.getName(), valueOf(component, whole), at);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Whether all numbers are those of the right answer, and there are no others. */
    boolean agreeWith(Numbers right) {
        return at.keySet().equals(right.at.keySet()) && farthestFrom(right) <= AGREEMENT * right.scale();
    }

    /**
     * Where these numbers first differ from the right ones.
     *
     * @param right the right answer to the same question
     * @param before what was answered to the public numbers
     * @param rightBefore what was right there; of several numbers those are compared that agreed with it
     */
    Optional<String> firstDifference(Numbers right, Numbers before, Numbers rightBefore) {
        return right.at.keySet().stream()
                .filter(place -> place.isEmpty() || before.isWithin(AGREEMENT, place, rightBefore))
                .filter(place -> Double.isFinite(right.at.get(place)) && !isWithin(DIFFERENCE, place, right))
                .findFirst();
    }

    // NaN, of which nothing holds, as soon as one of the distances is.
    private double farthestFrom(Numbers right) {
        return at.entrySet().stream()
                .mapToDouble(entry -> Math.abs(entry.getValue() - right.at.get(entry.getKey())))
                .max()
                .orElse(0);
    }

    private boolean isWithin(double tolerance, String place, Numbers right) {
        Double computed = at.get(place);
        Double expected = right.at.get(place);
        return computed != null && expected != null && Math.abs(computed - expected) <= tolerance * right.scale();
    }

    private double scale() {
        return Math.max(
                1,
                at.values().stream()
                        .mapToDouble(Math::abs)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0));
    }
}
