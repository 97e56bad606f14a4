package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class CatsAndDogsDataTest {
    private final CatsAndDogsData sheet = CatsAndDogsData.ofTheSheet();

    /** The numbers are numpy's; the reference's golden vectors compare all 120 of them. */
    @Test
    void theSheetsAnimalsAreThirtyOfEachAsNumpyDrawsThem() {
        assertThat(sheet.cats().data).hasSize(60).startsWith(33.121726818316205, 21.941217931749623);
        assertThat(sheet.cats().get(1, 0)).isEqualTo(21.541696241373455);
        assertThat(sheet.dogs().data).hasSize(60).startsWith(33.684030885050205, 63.79302232849932);
        assertThat(sheet.dogs().get(1, 29)).isEqualTo(51.13350806905242);
    }

    @Test
    void theNormalizedAnimalsAreTheSheetsNormalized() {
        DMatrixRMaj normalized = CatsAndDogsData.normalized();

        for (int row = 0; row < 2; row++) {
            double[] animals = new double[60];
            System.arraycopy(sheet.cats().data, 30 * row, animals, 0, 30);
            System.arraycopy(sheet.dogs().data, 30 * row, animals, 30, 30);
            double mean = Arrays.stream(animals).average().orElseThrow();
            double variance = Arrays.stream(animals)
                    .map(a -> Math.pow(a - mean, 2))
                    .average()
                    .orElseThrow();
            for (int column = 0; column < 60; column++) {
                assertThat(normalized.get(row, column))
                        .isCloseTo((animals[column] - mean) / Math.sqrt(variance), within(1e-12));
            }
        }
    }

    @Test
    void theErrorSurfaceIsThatOfTheNormalizedAnimals() {
        CatsAndDogsData.ErrorSurface surface = CatsAndDogsData.errorSurface();
        DMatrixRMaj x = CatsAndDogsData.normalized();

        for (int[] place : new int[][] {{0, 0}, {6, 6}, {16, 16}, {3, 40}, {48, 48}}) {
            double loss = 0;
            for (int i = 0; i < 60; i++) {
                double z = surface.w1()[place[0]] * x.get(1, i) + surface.w0()[place[1]] * x.get(0, i);
                loss += Math.pow(1 / (1 + Math.exp(-z)) - (i < 30 ? 0 : 1), 2);
            }
            assertThat(surface.loss().get(place[0], place[1])).isCloseTo(loss, within(1e-4));
        }
        assertThat(surface.w0()[6]).isEqualTo(-2.5);
    }

    @Test
    void otherRandomNumbersGiveOtherAnimalsAndEqualOnesTheSame() {
        CatsAndDogsData some = CatsAndDogsData.draw(7, new Random(3)::nextGaussian);

        assertThat(some.cats().getNumCols()).isEqualTo(7);
        assertThat(some.dogs().data)
                .isEqualTo(CatsAndDogsData.draw(7, new Random(3)::nextGaussian).dogs().data)
                .isNotEqualTo(
                        CatsAndDogsData.draw(7, new Random(4)::nextGaussian).dogs().data);
    }
}
