package org.backmark.kit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backmark.kit.Matrix;
import org.backmark.kit.figure.NamedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectTest {
    private static final Expect COST = Expect.that("the cost");

    @ParameterizedTest
    @CsvSource({"1, 1.5, 0.5", "-1, -1.5, 0.5", "0, 0.25, 0.25", "3, 4, 0.25", "-3, -4, 0.25"})
    void theBoundIsInclusiveAndRelativeAboveOne(double computed, double expected, double tolerance) {
        assertThatCode(() -> COST.agrees(computed, expected, tolerance)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.4375",
        "0, 0.25, 0.125",
        "3, 4, 0.125",
        "NaN, 1, 1e9",
        "1, NaN, 1e9",
        "NaN, NaN, 1e9",
        "Infinity, Infinity, 1",
        "-Infinity, 1, 1",
        "1, Infinity, 1",
        "1, 1, NaN"
    })
    void whatIsFartherAwayOrNotFiniteNeverAgrees(double computed, double expected, double tolerance) {
        mismatch(() -> COST.agrees(computed, expected, tolerance));
    }

    @Test
    void aWrongNumberShowsWhatWasComputedAndExpected() {
        Mismatch mismatch = mismatch(() -> COST.hint("look at 1/m").agrees(2.876, 0.2876, 1e-4));

        assertThat(mismatch.details())
                .isEqualTo("the cost\n  computed:  2.876\n  expected:  0.2876\n  tolerance: 1.0e-04");
        assertThat(mismatch.hint()).isEqualTo("look at 1/m");
        assertThat(mismatch).hasMessage(mismatch.details() + "\nhint: look at 1/m");
    }

    @Test
    void aWrongArrayShowsTheFirstWrongPlaceAndHowManyAreWrong() {
        assertThat(mismatch(() -> COST.agrees(new double[] {1, 9, Double.NaN, 100}, new double[] {1, 2, 3, 100}, 1e-2))
                        .details())
                .isEqualTo("the cost[1]\n  computed:  9.0\n  expected:  2.0\n  tolerance: 1.0e+00\n"
                        + "  wrong:     2 of 4 numbers");
    }

    @Test
    void whatIsNoNumberIsSaidToBeNoneAndDoesNotMakeTheOthersWrong() {
        assertThat(mismatch(() -> COST.agrees(Double.NaN, Double.NaN, 1)).details())
                .startsWith("the cost\n  computed:  NaN\n  expected:  a finite number\n  tolerance: 1.0e+00");
        assertThat(mismatch(() -> COST.agrees(new double[] {1, 2}, new double[] {1, Double.NaN}, 1))
                        .details())
                .isEqualTo("the cost[1]\n  computed:  2.0\n"
                        + "  expected:  NaN, which follows from answers of yours: look at those first\n"
                        + "  tolerance: 1.0e+00\n  wrong:     1 of 2 numbers");
    }

    @Test
    void theLargestNumberOfAnArraySetsTheScaleOfAll() {
        assertThatCode(() -> COST.agrees(new double[] {0.5, 1000}, new double[] {0, 1000}, 0.5e-3))
                .doesNotThrowAnyException();
    }

    @Test
    void anArrayOfAnotherLengthOrNoneIsWrong() {
        assertThat(mismatch(() -> COST.agrees(new double[2], new double[3], 1)).details())
                .isEqualTo("the cost\n  computed:  2 numbers\n  expected:  3 numbers");
        assertThat(mismatch(() -> COST.agrees((double[]) null, new double[3], 1))
                        .details())
                .isEqualTo("the cost\n  computed:  null\n  expected:  3 numbers");
    }

    @Test
    void aWrongMatrixShowsRowAndColumnCountedFromZero() {
        Matrix expected = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        Matrix computed = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 7}});

        assertThatCode(() -> COST.agrees(expected, expected, 0)).doesNotThrowAnyException();
        assertThat(mismatch(() -> COST.agrees(computed, expected, 1e-9)).details())
                .startsWith("the cost, row 1, column 2\n  computed:  7.0\n  expected:  6.0\n")
                .endsWith("\n  wrong:     1 of 6 numbers");
    }

    @Test
    void aWrongMatrixHasAnImageOfItsDifferenceWhichIsADetail() {
        Matrix expected = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        Matrix computed = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 4}});

        NamedFigure difference = mismatch(() -> COST.agrees(computed, expected, 1e-9))
                .difference()
                .orElseThrow();

        assertThat(difference.detail()).isTrue();
        assertThat(difference.figure().title()).isEqualTo("the cost: computed less expected, 2 x 3");
        assertThat(difference.cells().cells().levels()).containsExactly(128, 128, 128, 128, 128, 1);
        assertThat(mismatch(() -> COST.agrees(1, 2, 0)).difference()).isEmpty();
    }

    @Test
    void aMatrixOfAnotherShapeOrNoneIsWrongEvenWithTheSameNumbers() {
        Matrix column = Matrix.of(new double[][] {{1}, {2}});
        Matrix row = Matrix.of(new double[][] {{1, 2}});

        assertThat(mismatch(() -> COST.agrees(column, row, 1)).details())
                .isEqualTo("the cost\n  computed:  a matrix of 2 x 1\n  expected:  a matrix of 1 x 2");
        assertThat(mismatch(() -> COST.agrees((Matrix) null, row, 1)).details())
                .isEqualTo("the cost\n  computed:  null\n  expected:  a matrix of 1 x 2");
    }

    @Test
    void aMatrixThatWasReshapedIsComparedByItsOwnNumbersOnly() {
        Matrix reshaped = Matrix.of(new double[][] {{1, 2}, {9, 9}});
        reshaped.getDDRM().reshape(1, 2);

        assertThatCode(() -> COST.agrees(reshaped, Matrix.of(new double[][] {{1, 2}}), 0))
                .doesNotThrowAnyException();
    }

    @Test
    void aConditionThatDoesNotHoldShowsBothSides() {
        assertThatCode(() -> COST.holds(true, "a", "b")).doesNotThrowAnyException();
        assertThat(mismatch(() -> COST.holds(false, "it grew", "it falls")).details())
                .isEqualTo("the cost\n  computed:  it grew\n  expected:  it falls");
    }

    @Test
    void anAnswerThatIsThereIsGivenBack() {
        assertThat(COST.isThere("answer")).isEqualTo("answer");
    }

    @Test
    void noAnswerHasAHintOfItsOwnUnlessOneWasGiven() {
        assertThat(mismatch(() -> COST.isThere(null)).hint()).isEqualTo("The method returned null: return its answer.");
        assertThat(mismatch(() -> COST.hint("look at grad").isThere(null)).hint())
                .isEqualTo("look at grad");
    }

    @Test
    void numbersAreWrittenTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(mismatch(() -> COST.agrees(1.5, 2.5, 1e-9)).details())
                    .isEqualTo("the cost\n  computed:  1.5\n  expected:  2.5\n  tolerance: 2.5e-09");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Mismatch mismatch(ThrowingCallable comparison) {
        Mismatch mismatch = catchThrowableOfType(Mismatch.class, comparison);
        assertThat(mismatch).as("a mismatch").isNotNull();
        return mismatch;
    }
}
