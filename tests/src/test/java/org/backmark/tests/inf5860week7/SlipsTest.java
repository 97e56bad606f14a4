package org.backmark.tests.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import inf5860.week7.hidden.Slips;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlipsTest {
    private final Week7 reference = new Week7Reference();

    @Test
    void mostSlipsOfBackpropagationChangeTheGradients() {
        Week7Problem problem = Week7Problem.random(new Random(1), 3, 4, 3, 5, 0);
        Set<String> without =
                Slips.thatChange(problem, problem.backprop(reference)).keySet();
        Week7Problem penalised = problem.withLambda(1);
        Set<String> with =
                Slips.thatChange(penalised, penalised.backprop(reference)).keySet();

        assertThat(without).as(without.toString()).hasSizeGreaterThan(15);
        assertThat(with).as(with.toString()).hasSizeGreaterThan(without.size() + 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theProblemIsNotModified(long seed) {
        Week7Problem problem = Week7Problem.random(new Random(seed), 3, 4, 3, 5, 1);
        Week7Problem same = Week7Problem.random(new Random(seed), 3, 4, 3, 5, 1);

        Slips.thatChange(problem, problem.backprop(reference));

        assertThat(problem.theta1().isIdentical(same.theta1(), 0)).isTrue();
        assertThat(problem.theta2().isIdentical(same.theta2(), 0)).isTrue();
        assertThat(problem.x().isIdentical(same.x(), 0)).isTrue();
        assertThat(problem.y()).isEqualTo(same.y());
    }
}
