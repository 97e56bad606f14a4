package org.backmark.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.Stateful;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.OneObject;
import org.junit.jupiter.api.Test;

class ProbeTest {
    /** A contract that keeps a state. */
    public interface Till {
        void open(double amount);

        void add(double amount);

        void addSome(Random random);

        void print(Appendable log);

        double amount();
    }

    private static class Right implements Till, Stateful {
        private double amount = Double.NaN;

        @Override
        public Right anew() {
            return new Right();
        }

        @Override
        public void open(double first) {
            amount = first;
        }

        @Override
        public void add(double more) {
            if (Double.isNaN(amount)) {
                throw new IllegalStateException("open first");
            }
            amount += more;
        }

        @Override
        public void addSome(Random random) {
            amount += random.nextDouble();
        }

        @Override
        public void print(Appendable log) {
            try {
                log.append("1, ").append(String.valueOf(amount)).append("\n\n2;x\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public double amount() {
            return amount;
        }
    }

    private static Object ask(Probe probe, Till solution) {
        Object direct = probe.ask(solution);
        Till bound = new OneObject(solution).instance(Till.class, new CallLog());
        assertThat(AnswerVector.of(probe.ask(bound)).text())
                .as("through the proxy of a student's object")
                .isEqualTo(AnswerVector.of(direct).text());
        return direct;
    }

    @Test
    void theCallsBeforeAreMadeInTheirOrderAndWhatIsReadIsTheAnswer() {
        Probe probe = Probe.of(Till.class, "add", 4.0)
                .after("open", 1.0)
                .after("open", 2.0)
                .after("add", 0.5)
                .readBy("amount", "amount");
        Right till = new Right();

        assertThat(ask(probe, till)).isEqualTo(List.of(6.5, 6.5));
        assertThat(ask(probe, till)).as("asked again").isEqualTo(List.of(6.5, 6.5));
    }

    @Test
    void onlyAnIllegalStateIsARefusal() {
        Probe probe = Probe.of(Till.class, "add", 4.0).reading(Reading.REFUSED);

        Right strange = new Right() {
            @Override
            public Right anew() {
                return this;
            }

            @Override
            public void add(double more) {
                throw new UnsupportedOperationException("open first");
            }
        };

        assertThat(ask(probe, new Right())).isEqualTo(Refusal.WANTED);
        assertThat(ask(probe.after("open", 1.0), new Right())).isEqualTo(Refusal.NONE);
        assertThat(AnswerVector.of(probe.ask(new OneObject(strange).instance(Till.class, new CallLog())))
                        .shape())
                .isEqualTo(Refusal.OTHER.name());
    }

    @Test
    void whatChanceMustHaveNoPartInIsAskedWithAnotherSeedToo() {
        Probe probe = Probe.of(Till.class, "addSome", new SeededRandom(3))
                .after("open", 1.0)
                .readBy("amount")
                .reading(Reading.OTHER_FOR_ANOTHER_SEED);
        Probe without = Probe.of(Till.class, "add", 4.0)
                .after("open", 1.0)
                .readBy("amount")
                .reading(Reading.OTHER_FOR_ANOTHER_SEED);

        assertThat(ask(probe, new Right())).isEqualTo(true);
        assertThat(ask(without, new Right())).isEqualTo(false);
    }

    /** Two samples, and five epochs. */
    public interface Epochs {
        double[] train(double rate, Random random);
    }

    private static Object ask(Reading reading, double rate, Epochs solution) {
        return Probe.of(Epochs.class, "train", rate, new SeededRandom(5))
                .reading(reading)
                .ask(solution);
    }

    private static double[] orders(IntSupplier drawn) {
        return IntStream.range(0, 5).mapToDouble(epoch -> drawn.getAsInt()).toArray();
    }

    @Test
    void oneShuffleForAllEpochsHasTwoAnswers() {
        Epochs once = (rate, random) -> {
            int order = random.nextInt(2);
            return orders(() -> order);
        };

        assertThat(ask(Reading.TWO_ANSWERS, 1, once)).isEqualTo(true);
        assertThat(ask(Reading.TWO_ANSWERS, 1, (rate, random) -> orders(() -> random.nextInt(2))))
                .isEqualTo(false);
        assertThat(ask(Reading.TWO_ANSWERS, 1, (rate, random) -> orders(() -> 1)))
                .isEqualTo(false);
    }

    @Test
    void whatIsNeverDrawnIsNotAmongTheValues() {
        assertThat(ask(Reading.VALUE_COUNT, 1, (rate, random) -> draws(() -> random.nextInt(2))))
                .isEqualTo(2);
        assertThat(ask(Reading.VALUE_COUNT, 1, (rate, random) -> draws(() -> random.nextInt(3))))
                .isEqualTo(3);
    }

    @Test
    void valuesThatAreOthersForAnotherSeedAreNotAllThereIs() {
        Epochs others = (rate, random) -> {
            int first = random.nextInt(1000);
            return draws(() -> first + random.nextInt(2));
        };

        assertThat(ask(Reading.VALUE_COUNT, 1, others)).isEqualTo(0);
    }

    private static double[] draws(IntSupplier drawn) {
        return IntStream.range(0, 100).mapToDouble(draw -> drawn.getAsInt()).toArray();
    }

    @Test
    void stepsOfARateThatShrinksGrowSmaller() {
        assertThat(ask(Reading.SHRINKING_CHANGES, 1e-7, descending(t -> Math.pow(0.999, t))))
                .isEqualTo(true);
        assertThat(ask(Reading.SHRINKING_CHANGES, 1e-7, descending(t -> 1 / (1 + 0.001 * t))))
                .isEqualTo(true);
        assertThat(ask(Reading.SHRINKING_CHANGES, 1e-7, descending(t -> 1))).isEqualTo(false);
        assertThat(ask(Reading.SHRINKING_CHANGES, 1e-7, descending(t -> t % 2 + Math.pow(0.999, t))))
                .isEqualTo(false);
    }

    @Test
    void whoTakesAnotherRateThanTheSmallOneThatIsAskedForHasNoStepsToCompare() {
        assertThat(ask(Reading.SHRINKING_CHANGES, 1, descending(t -> Math.pow(0.9, t))))
                .isEqualTo(false);
    }

    private static Epochs descending(IntToDoubleFunction factor) {
        return (rate, random) -> {
            double[] loss = new double[30];
            loss[0] = 2;
            for (int t = 1; t < loss.length; t++) {
                loss[t] = loss[t - 1] - rate * factor.applyAsDouble(t);
            }
            return loss;
        };
    }

    @Test
    void anotherSeedTellsWhetherChanceHasAPart() {
        Probe probe = Probe.of(Till.class, "addSome", new SeededRandom(3))
                .after("open", 1.0)
                .readBy("amount")
                .reading(Reading.SAME_FOR_ANOTHER_SEED);
        Right careless = new Right() {
            @Override
            public Right anew() {
                return this;
            }

            @Override
            public void addSome(Random random) {
                add(0.5);
            }
        };

        assertThat(ask(probe, new Right())).isEqualTo(false);
        assertThat(ask(probe, careless)).isEqualTo(true);
    }

    @Test
    void noAnswerSaysNothingAboutChance() {
        Probe probe = Probe.of(Till.class, "addSome", new SeededRandom(3))
                .after("open", 1.0)
                .reading(Reading.SAME_FOR_ANOTHER_SEED);

        assertThat(ask(probe, new Right())).isEqualTo(false);
    }

    @Test
    void whatIsLoggedIsReadInThousandsAndAWordIsLikeNoNumber() {
        Probe probe = Probe.of(Till.class, "print", new StringBuilder())
                .after("open", 25.0)
                .readBy("amount");

        assertThat(AnswerVector.of(ask(probe, new Right())).text())
                .isEqualTo("(n,(2,2)) 25.0 0.001 0.025 0.002 Infinity");
    }

    @Test
    void aStatefulSolutionIsANewOneForEveryInstance() {
        Right first = new Right();
        first.open(1);

        assertThat(new OneObject(first).instance(Till.class, new CallLog()).amount())
                .isNaN();
    }
}
