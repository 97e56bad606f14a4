package org.backmark.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.Stateful;
import org.junit.jupiter.api.Test;

class RememberedAnswersTest {
    private int asked;

    interface Contract {
        Matrix twice(Matrix x);

        double draw(Random random);

        int write(Appendable log) throws IOException;
    }

    private class Solution implements Contract {
        @Override
        public Matrix twice(Matrix x) {
            asked++;
            if (x.getNumElements() == 0) {
                throw new IllegalArgumentException("nothing to double");
            }
            return x.scale(2);
        }

        @Override
        public double draw(Random random) {
            asked++;
            return random.nextDouble();
        }

        @Override
        public int write(Appendable log) throws IOException {
            asked++;
            log.append("written");
            return 7;
        }
    }

    private final class Counting extends Solution implements Stateful {
        @Override
        public Object anew() {
            return new Counting();
        }
    }

    private final Contract remembered = (Contract) RememberedAnswers.of(Contract.class, new Solution());

    private static Matrix row(double... numbers) {
        return Matrix.of(new double[][] {numbers});
    }

    @Test
    void theSameQuestionIsWorkedOutOnce() {
        assertThat(remembered.twice(row(1, 2)).get(0, 1)).isEqualTo(4);
        assertThat(remembered.twice(row(1, 2)).get(0, 1)).isEqualTo(4);
        assertThat(asked).isEqualTo(1);
        assertThat(remembered.twice(row(1, 3)).get(0, 1)).isEqualTo(6);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatOneCallerDoesToAnAnswerNobodyElseSees() {
        Matrix question = row(1, 2);
        Matrix first = remembered.twice(question);
        first.set(0, 0, 99);
        question.set(0, 0, 99);

        assertThat(remembered.twice(row(1, 2)).get(0, 0)).isEqualTo(2);
    }

    @Test
    void aGeneratorIsItsSeedAndOneThatWasUsedIsNotRemembered() {
        Random used = new Random(5);
        double first = remembered.draw(used);

        assertThat(remembered.draw(used)).isNotEqualTo(first);
        assertThat(remembered.draw(new SeededRandom(5))).isEqualTo(remembered.draw(new SeededRandom(5)));
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void whatIsWrittenIsWrittenEveryTime() throws IOException {
        StringBuilder log = new StringBuilder();
        remembered.write(log);
        remembered.write(log);

        assertThat(log).hasToString("writtenwritten");
        assertThat(asked).as("but it is worked out once").isEqualTo(1);
    }

    @Test
    void whatTheSolutionThrowsIsThrown() {
        assertThatThrownBy(() -> remembered.twice(new Matrix(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing to double");
    }

    @Test
    void aSolutionThatKeepsSomethingIsLeftAsItIs() {
        Contract counting = new Counting();

        assertThat(RememberedAnswers.of(Contract.class, counting)).isSameAs(counting);
    }

    @Test
    void whatWasAskedLongAgoIsForgottenSoThatMemoryIsBounded() {
        double[] numbers = new double[4000];
        remembered.twice(row(numbers));
        remembered.twice(row(numbers));
        assertThat(asked).isEqualTo(1);
        // Of 64 KB with its answer each: 8 MB hold no more than 131 of them.
        for (int i = 1; i <= 140; i++) {
            numbers[0] = i;
            remembered.twice(row(numbers));
        }
        numbers[0] = 0;
        remembered.twice(row(numbers));
        assertThat(asked).isEqualTo(142);
    }
}
