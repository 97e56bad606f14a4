package heidelberg.bicsheet4.hidden;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.heidelbergbicsheet4.AscentPlan;
import org.backmark.reference.heidelbergbicsheet4.Parts;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;
import org.junit.jupiter.api.Test;

/** 2b: training, step by step, and the XOR network that finds its way back. */
@Graded("heidelberg-bic-sheet4")
final class TrainChecks {
    private static final int SAMPLES = 4;
    private static final int DRAWS = 2000;
    private static final int LONG = 3000;
    /** A right training exceeds each bound on its draws with probability 2 exp(-EXPONENT) = 1e-10 at most. */
    private static final double EXPONENT = Math.log(2e10);

    @Test
    void everyStepIsThatOfADrawnSample(Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random) {
        for (Phi phi : Phi.values()) {
            Sheet4Problem start = Problems.askable(reference, random, 2, 4, 2, 6, phi);
            for (int iterations : new int[] {0, 1, 2, 25, 2}) {
                double eta = 0.02 + 0.05 * random.nextDouble();
                Training trained = DrawnSamples.train(student, start, plan(eta, iterations, random.nextLong()));
                DrawnSamples.follow(trained, start, eta, reference);
            }
        }
    }

    /** Of one sample, so that nothing is drawn; over so many iterations no rate that shrinks goes unseen. */
    @Test
    void theLearningRateStaysAsItIs(Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random) {
        Sheet4Problem start = Problems.askable(reference, random, 2, 3, 2, 1, Phi.LOGISTIC);
        for (int iterations : new int[] {500, LONG}) {
            AscentPlan plan = plan(2e-4, iterations, random.nextLong());
            Training trained = DrawnSamples.train(student, start, plan);
            Networks.agree(
                    " of one sample after " + iterations + " iterations",
                    "Each step is eta times the gradient: the learning rate is the same in every iteration.",
                    Networks.shaped(trained.net(), start.net()),
                    Parts.of(DrawnSamples.alongTheOnlyOne(start, plan, reference)),
                    1e-9);
        }
    }

    /**
     * With a learning rate of almost nothing the network stays where it is, and each L(t) tells the sample.
     *
     * <p>False failures: by Hoeffding's inequality the share of n draws is off by t with probability 2 exp(-2 n t^2) at most;
     * 1e-10 for each of four samples, and for the share of repetitions among independent pairs.
     */
    @Test
    void samplesAreDrawnWithEqualProbability(Sheet4 student, Random random) {
        Sheet4Problem start = problem(Phi.LOGISTIC, SAMPLES, random);
        double[] objective = DrawnSamples.train(student, start, plan(1e-14, DRAWS, random.nextLong()))
                .objective();
        int[] drawn = IntStream.range(0, DRAWS)
                .map(t -> DrawnSamples.drawn(start, objective[t], t))
                .toArray();
        for (int sample = 0; sample < SAMPLES; sample++) {
            int which = sample;
            long count = Arrays.stream(drawn).filter(m -> m == which).count();
            share("the share of iterations that draw sample " + sample, count, DRAWS);
        }
        long repeated = IntStream.range(0, DRAWS / 2)
                .filter(pair -> drawn[2 * pair] == drawn[2 * pair + 1])
                .count();
        share("the share of iterations that draw the sample drawn before", repeated, DRAWS / 2);
    }

    private static void share(String what, long count, int of) {
        double share = count / (double) of;
        double bound = Math.sqrt(EXPONENT / (2 * of));
        Expect.that(what + ", of " + SAMPLES)
                .hint(
                        "Draw again each time, all samples with the same probability: not once, not in turn, not shuffled.")
                .holds(
                        Math.abs(share - 1.0 / SAMPLES) <= bound,
                        String.valueOf(share),
                        1.0 / SAMPLES + ", give or take " + bound);
    }

    /** False failures: two seeds draw 40 samples of 9 in one order with probability 9^-40. */
    @Test
    void samplesComeFromTheGivenRandom(Sheet4 student, Random random) {
        Sheet4Problem start = problem(Phi.LOGISTIC, 9, random);
        long seed = random.nextLong();
        double[] first = DrawnSamples.train(student, start, plan(0.1, 40, seed)).objective();
        double[] again = DrawnSamples.train(student, start, plan(0.1, 40, seed)).objective();
        double[] other = DrawnSamples.train(student, start, plan(0.1, 40, random.nextLong()))
                .objective();
        Expect.that("L(t) with the same seed again")
                .hint("Draw with the Random that you are given, not with one of your own or Math.random().")
                .agrees(again, first, 1e-12);
        Expect.that("L(t) with another seed")
                .hint("Draw with the Random that you are given; do not seed it yourself.")
                .holds(!Arrays.equals(other, first), "the same", "others");
    }

    /**
     * A number of each part is disturbed, where the outputs suffer from it.
     *
     * <p>Of 200 trainings each with an independent program in numpy, at either slope of RELU at its kink, all had a cost below
     * 1e-17 in the end.
     */
    @Test
    void disturbedWeightsAreRecovered(Sheet4 student, Random random) {
        Sheet4Problem right = Sheet4Problem.xor();
        int[][] places = {{0, 0, -1}, {1, 0, 1}, {2, 1, 1}, {3, 0, -1}};
        for (int[] place : places) {
            Mlp disturbed = Parts.moved(right.net(), place[0], place[1], place[2] * (0.2 + 0.2 * random.nextDouble()));
            Sheet4Problem start = right.at(disturbed);
            Training trained = DrawnSamples.learn(student, start, plan(0.1, 2000, random.nextLong()));
            double cost = -right.at(trained.net()).objective();
            Expect.that("the cost of the XOR network with a disturbed " + Parts.NAMES.get(place[0])
                            + ", after 2000 iterations")
                    .hint("The network does not find its way back. Does L rise? Do all four parts take their steps?")
                    .holds(cost <= 1e-6, "from " + -start.objective() + " to " + cost, "at most 1e-6");
        }
    }

    @Test
    void trainLeavesItsInputsAlone(Sheet4 student, Random random, CallLog calls) {
        Sheet4Problem start = problem(Phi.LOGISTIC, 5, random);
        Sheet4Problem other = problem(Phi.LOGISTIC, 5, random);
        long seed = random.nextLong();
        for (int part = 0; part < Parts.NAMES.size(); part++) {
            int which = part;
            Inputs.decide(
                    Parts.NAMES.get(part) + " of train",
                    calls,
                    () -> Parts.of(DrawnSamples.train(student, start, plan(0.1, 3, seed))
                                    .net())
                            .get(which),
                    () -> Parts.of(DrawnSamples.train(student, start.at(other.net()), plan(0.1, 3, seed))
                                    .net())
                            .get(which));
        }
    }

    private static Sheet4Problem problem(Phi phi, int samples, Random random) {
        return Sheet4Problem.random(random, 2, 4, 2, samples, phi);
    }

    private static AscentPlan plan(double eta, int iterations, long seed) {
        return new AscentPlan(eta, iterations, new SeededRandom(seed));
    }
}
