package org.backmark.kit.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Raster;

/**
 * Compares one answer of the student's with the right one.
 *
 * <p>Two numbers agree when |computed - expected| is at most the tolerance times max(1, largest |expected| of the array).
 * The bound is inclusive; NaN and infinities never agree.
 */
public final class Expect {
    private final String what;
    private final String hint;

    private Expect(String what, String hint) {
        this.what = what;
        this.hint = hint;
    }

    /**
     * Starts a comparison.
     *
     * @param what names the answer in the message, for example {@code gradient of theta1}
     */
    public static Expect that(String what) {
        return new Expect(what, "");
    }

    /**
     * The same comparison with a hint.
     *
     * @param hint what to look at when it fails; students see it, so it holds no inputs and no expected values
     */
    public Expect hint(String hint) {
        return new Expect(what, hint);
    }

    /** Fails if there is no answer, with a hint of its own if none was given; gives the answer back otherwise. */
    public <T> T isThere(T answer) {
        if (answer == null) {
            Expect hinted = hint.isEmpty() ? hint("The method returned null: return its answer.") : this;
            throw hinted.fail("null", "an answer");
        }
        return answer;
    }

    /** Fails unless the numbers agree. */
    public void agrees(double computed, double expected, double tolerance) {
        compare(new double[] {computed}, new double[] {expected}, tolerance, i -> what, Optional::empty);
    }

    /** Fails unless the arrays have one length and agree. */
    public void agrees(double[] computed, double[] expected, double tolerance) {
        if (computed == null) {
            throw fail("null", expected.length + " numbers");
        }
        if (computed.length != expected.length) {
            throw fail(computed.length + " numbers", expected.length + " numbers");
        }
        compare(computed, expected, tolerance, i -> what + "[" + i + "]", Optional::empty);
    }

    /** Fails unless the matrices have one shape and agree. */
    public void agrees(Matrix computed, Matrix expected, double tolerance) {
        hasShape(computed, expected.getNumRows(), expected.getNumCols());
        int columns = expected.getNumCols();
        double[] ours = values(expected);
        double[] theirs = values(computed);
        compare(
                theirs,
                ours,
                tolerance,
                i -> what + ", row " + i / columns + ", column " + i % columns,
                () -> difference(theirs, ours, columns));
    }

    // A row or a column alone is no image.
    private Optional<NamedFigure> difference(double[] computed, double[] expected, int columns) {
        int rows = expected.length / columns;
        if (rows < 2 || columns < 2) {
            return Optional.empty();
        }
        double[] difference = new double[expected.length];
        Arrays.setAll(difference, i -> computed[i] - expected[i]);
        String title = what + ": computed less expected, " + rows + " x " + columns;
        return Optional.of(NamedFigure.detail(
                "difference", new Figure.Cells(title, "column", "row", Raster.of(difference, rows, columns))));
    }

    /** Fails unless the matrix is there and has that shape. */
    public void hasShape(Matrix computed, int rows, int columns) {
        String expected = "a matrix of " + rows + " x " + columns;
        if (computed == null) {
            throw fail("null", expected);
        }
        if (computed.getNumRows() != rows || computed.getNumCols() != columns) {
            throw fail("a matrix of " + computed.shape(), expected);
        }
    }

    /**
     * Fails unless the condition holds.
     *
     * @param condition whether the answer is right
     * @param computed what the student's code did, for the message
     * @param expected what it should have done, for the message
     */
    public void holds(boolean condition, String computed, String expected) {
        if (!condition) {
            throw fail(computed, expected);
        }
    }

    private void compare(
            double[] computed,
            double[] expected,
            double tolerance,
            IntFunction<String> place,
            Supplier<Optional<NamedFigure>> difference) {
        double scale = 1;
        for (double value : expected) {
            scale = Double.isFinite(value) ? Math.max(scale, Math.abs(value)) : scale;
        }
        int wrong = 0;
        int first = -1;
        for (int i = 0; i < expected.length; i++) {
            if (!agree(computed[i], expected[i], tolerance * scale)) {
                first = wrong == 0 ? i : first;
                wrong++;
            }
        }
        if (wrong > 0) {
            throw new Mismatch(
                    hint,
                    String.format(
                            Locale.ROOT,
                            "%s\n  computed:  %s\n  expected:  %s\n  tolerance: %.1e%s",
                            place.apply(first),
                            computed[first],
                            told(computed[first], expected[first]),
                            tolerance * scale,
                            expected.length == 1
                                    ? ""
                                    : "\n  wrong:     " + wrong + " of " + expected.length + " numbers"),
                    difference.get());
        }
    }

    // What is expected may come from answers of the student's, and be no number.
    private static String told(double computed, double expected) {
        if (Double.isFinite(expected)) {
            return String.valueOf(expected);
        }
        return Double.isFinite(computed)
                ? expected + ", which follows from answers of yours: look at those first"
                : "a finite number";
    }

    // EJML keeps a longer array than it needs after a reshape.
    private static double[] values(Matrix matrix) {
        return Arrays.copyOf(matrix.getDDRM().getData(), matrix.getNumElements());
    }

    private static boolean agree(double computed, double expected, double bound) {
        return Double.isFinite(computed) && Double.isFinite(expected) && Math.abs(computed - expected) <= bound;
    }

    private Mismatch fail(String computed, String expected) {
        return new Mismatch(hint, what + "\n  computed:  " + computed + "\n  expected:  " + expected);
    }
}
