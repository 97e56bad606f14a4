package org.backmark.reference.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no golden vector shows. */
class CatsAndDogsReferenceTest {
    private final CatsAndDogsReference reference = new CatsAndDogsReference();

    @Test
    void theDerivativeIsANumberFarOut() {
        assertThat(reference.logisticDerivative(800)).isZero();
        assertThat(reference.logisticDerivative(-800)).isZero();
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        AnimalsProblem at = AnimalsProblem.random(new Random(2), 9);

        assertThat(at.gradient(reference)).containsExactly(at.centralDifferences(reference), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void everyEpochUsesEveryAnimalOnceWhateverTheBatches(int size) {
        List<int[]> batches = Batches.shuffled(7, size, new Random(5));

        assertThat(batches.stream().flatMapToInt(java.util.Arrays::stream).sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(batches).hasSize((7 + size - 1) / Math.min(size, 7 + size - 1));
        assertThat(batches.subList(0, batches.size() - 1))
                .allSatisfy(batch -> assertThat(batch).hasSize(Math.min(size, 7)));
    }

    @Test
    void aDescentBeginsAtAFreshCopyOfTheGivenWeights() {
        AnimalsProblem start = AnimalsProblem.random(new Random(3), 5);

        Descent none = start.descend(reference, new DescentPlan(0.1, 0, 2, 0, new Random(1)));
        Descent some = start.descend(reference, new DescentPlan(0.1, 0, 2, 4, new Random(1)));

        assertThat(none.path()).hasSize(1);
        assertThat(none.path().get(0)).containsExactly(start.w()).isNotSameAs(start.w());
        assertThat(none.loss()).containsExactly(start.loss(reference));
        assertThat(some.path()).hasSize(1 + 4 * 3).doesNotHaveDuplicates();
        assertThat(some.loss()).hasSize(1 + 4 * 3);
    }

    @Test
    void theSameSeedMakesTheSameWay() {
        AnimalsProblem start = AnimalsProblem.random(new Random(3), 8);

        assertThat(way(start, 7)).containsExactly(way(start, 7)).isNotEqualTo(way(start, 8));
    }

    private double[] way(AnimalsProblem start, long seed) {
        return start.descend(reference, new DescentPlan(0.1, 0.5, 2, 1, new Random(seed)))
                .loss();
    }

    @Test
    void catsAreSmallerThanDogsAndMoreAlike() {
        Animals animals = reference.sample(4000, new Random(1));

        assertThat(deviation(animals.cats())).isCloseTo(5, within(0.2));
        assertThat(deviation(animals.dogs())).isCloseTo(15, within(0.6));
        assertThat(animals.cats().elementSum() / 8000).isCloseTo(25, within(0.3));
        assertThat(animals.dogs().elementSum() / 8000).isCloseTo(45, within(0.9));
    }

    private static double deviation(Matrix animals) {
        return Normalisation.deviation(animals.rows(0, 1), Normalisation.mean(animals.rows(0, 1)));
    }

    @Test
    void theAccuracyCountsAnimalsOnTheirTargetsSide() {
        Matrix x = Matrix.of(new double[][] {{-1, 2, 3, -4}, {0, 0, 0, 0}});
        AnimalsProblem at = new AnimalsProblem(new double[] {1, 0}, x, new double[] {0, 1, 0, 0});

        assertThat(Accuracy.percent(at)).isEqualTo(75);
    }

    @Test
    void chosenAnimalsKeepTheirTargets() {
        AnimalsProblem all = AnimalsProblem.random(new Random(1), 6);

        AnimalsProblem chosen = all.only(4, 4, 0);

        assertThat(chosen.x().getNumCols()).isEqualTo(3);
        assertThat(chosen.x().get(1, 2)).isEqualTo(all.x().get(1, 0));
        assertThat(chosen.target()).containsExactly(all.target()[4], all.target()[4], all.target()[0]);
        assertThat(all.target()).contains(0, 1);
    }
}
