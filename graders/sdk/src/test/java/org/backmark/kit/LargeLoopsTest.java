package org.backmark.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.MatrixDimensionException;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class LargeLoopsTest {
    private static final Matrix A = random(400, 1000, 1);
    private static final Matrix B = random(400, 1000, 2);

    private static Matrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return new Matrix(rows, columns).map(zero -> random.nextGaussian());
    }

    @Test
    void everyElementIsVisitedOnceWhateverTheirNumber() {
        for (int count : new int[] {0, 1, LargeLoops.LARGE - 1, LargeLoops.LARGE, LargeLoops.LARGE + 1, 1_000_003}) {
            int[] visits = new int[count];
            LargeLoops.over(count, (from, to) -> {
                for (int i = from; i < to; i++) {
                    visits[i]++;
                }
            });
            assertThat(IntStream.of(visits).allMatch(visit -> visit == 1))
                    .as(count + " elements")
                    .isTrue();
        }
    }

    @Test
    void largeSumsDifferencesAndProductsAreEjmlsToTheLastBit() {
        Matrix sum = new Matrix(400, 1000);
        CommonOps_DDRM.add(A.getDDRM(), B.getDDRM(), sum.getDDRM());
        assertThat(A.plus(B).isIdentical(sum, 0)).isTrue();
        Matrix difference = new Matrix(400, 1000);
        CommonOps_DDRM.subtract(A.getDDRM(), B.getDDRM(), difference.getDDRM());
        assertThat(A.minus(B).isIdentical(difference, 0)).isTrue();
        Matrix product = new Matrix(400, 1000);
        CommonOps_DDRM.elementMult(A.getDDRM(), B.getDDRM(), product.getDDRM());
        assertThat(A.elementMult(B).isIdentical(product, 0)).isTrue();
    }

    @Test
    void largeMatricesThatDoNotFitAreRefusedInEjmlsWords() {
        assertThatThrownBy(() -> A.plus(B.transpose())).isInstanceOf(MatrixDimensionException.class);
        assertThatThrownBy(() -> A.elementMult(B.transpose())).isInstanceOf(MatrixDimensionException.class);
    }

    @Test
    void aFunctionThatHoldsSomethingIsCalledInTheOrderOfTheElements() {
        List<Double> seen = new ArrayList<>();
        A.map(value -> {
            seen.add(value);
            return value;
        });
        assertThat(seen).hasSize(400_000);
        assertThat(IntStream.range(0, seen.size()).allMatch(i -> seen.get(i) == A.get(i)))
                .isTrue();
        assertThat(random(400, 1000, 1).isIdentical(A, 0)).isTrue();
    }

    @Test
    void onlyAFunctionThatHoldsNothingIsStateless() {
        double held = A.get(0);
        assertThat(LargeLoops.isStateless(value -> value * value)).isTrue();
        assertThat(LargeLoops.isStateless(Math::exp)).isTrue();
        assertThat(LargeLoops.isStateless(value -> value * held)).isFalse();
        assertThat(LargeLoops.isStateless(new DoubleUnaryOperator() {
                    @Override
                    public double applyAsDouble(double value) {
                        return value;
                    }
                }))
                .isFalse();
    }

    @Test
    void theLargeMapIsTheMapOfEachElement() {
        Matrix squares = A.map(value -> value * value);
        assertThat(squares.isIdentical(A.elementMult(A), 0)).isTrue();
    }
}
