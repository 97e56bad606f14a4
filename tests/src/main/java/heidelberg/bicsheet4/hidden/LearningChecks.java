package heidelberg.bicsheet4.hidden;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.datasets.BarsData;
import org.backmark.datasets.FunctionSamples;
import org.backmark.datasets.Sheet4Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Curve;
import org.backmark.reference.heidelbergbicsheet4.AscentPlan;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;
import org.junit.jupiter.api.Test;

/**
 * 2c and 2d: networks at work; what they have learned is computed here, from the parameters that come back.
 *
 * <p>Some starts lead to a poor place, and the samples are drawn by chance. So a network has six attempts, each with a start,
 * samples and draws of its own; it fails if all six do. How often one fails was measured with an independent program, at
 * the assignment's own sizes. What is reached is followed through where every step is right given earlier answers.
 *
 * <p>The hidden layer must learn, too: of 4000 networks each whose hidden layer stayed as it was drawn, none had an average test
 * cost below 0.0021.
 */
@Graded("heidelberg-bic-sheet4")
final class LearningChecks {
    private static final int ATTEMPTS = 6;
    private static final double GAP = 0.2;
    /** The sheet trains this one for a tenth of the iterations of 2c, 10^5 and not 10^6; but not for fewer than it needs. */
    private static final int FEWEST = 2000;

    /** False failures: of 4000 networks 25 had an average test cost above 0.002, hence six attempts fail with 6e-14. */
    @Test
    void testCostOfFiveUnits(Sheet4 student, Random random, Run run, Curves curves) {
        learns(student, 5, random, run, curves);
    }

    /** False failures: of 4000 networks 102 had an average test cost above 0.002, hence six attempts fail with 3e-10. */
    @Test
    void testCostOfFortyUnits(Sheet4 student, Random random, Run run, Curves curves) {
        learns(student, 40, random, run, curves);
    }

    private static void learns(Sheet4 student, int hidden, Random random, Run run, Curves curves) {
        Assignment.Training plan = run.assignment().training();
        Optional<Sheet4Data> files = Sheet4Data.of(run.data());
        double best = Double.POSITIVE_INFINITY;
        double enough = plan.threshold();
        for (int attempt = 1; attempt <= ATTEMPTS && !(best <= enough); attempt++) {
            FunctionSamples unseen =
                    files.map(Sheet4Data::test).orElseGet(() -> FunctionSamples.draw(plan.data(), random));
            // Nobody knows how much of the course's own samples is noise.
            enough = files.isPresent() ? Math.max(plan.threshold(), unseen.costOfAConstant() / 4) : plan.threshold();
            boolean mirrored = random.nextBoolean();
            boolean upsideDown = random.nextBoolean();
            Mlp net = train(
                    student,
                    reflected(Problems.function(hidden, files, plan.data(), random), mirrored, upsideDown),
                    plan.learningRate(),
                    plan.steps(),
                    random,
                    curves,
                    hidden + " hidden units",
                    attempt);
            Sheet4Problem test = reflected(
                    new Sheet4Problem(net, Matrix.wrap(unseen.x()), Matrix.wrap(unseen.target()), Phi.LOGISTIC),
                    mirrored,
                    upsideDown);
            double cost = -test.objective() / unseen.x().getNumCols();
            best = cost < best ? cost : best;
        }
        Expect.that("the best average test cost of " + ATTEMPTS + " networks with " + hidden + " hidden units")
                .hint("The networks do not learn the function. Does L rise? Do all of V, b, W and c take their steps?")
                .holds(best <= enough, String.valueOf(best), "at most " + enough);
    }

    // Initial weights have no sign of their own, and c begins at 0: a network learns the function as well with its
    // inputs
    // negative, and from 1 downwards. One that was trained elsewhere has learned another.
    private static Sheet4Problem reflected(Sheet4Problem at, boolean mirrored, boolean upsideDown) {
        return new Sheet4Problem(
                at.net(),
                mirrored ? at.x().negative() : at.x(),
                upsideDown ? at.target().map(value -> 1 - value) : at.target(),
                at.phi());
    }

    /**
     * What an output codes for is decided from its responses to the clean images; it was taught with noise, and in one half of
     * the check with the outputs the other way round.
     *
     * <p>False failures: of 1000 networks one had a gap below 0.2, hence six attempts fail with 1e-18. Of 1000 whose hidden
     * layer stayed as it was drawn, none had a gap above 0.
     */
    @Test
    void outputsCodeForWhatTheyWereTaught(Sheet4 student, Random random, Run run, Curves curves) {
        for (boolean exchanged : new boolean[] {false, true}) {
            Code[] taught = exchanged
                    ? new Code[] {Code.VERTICAL, Code.HORIZONTAL}
                    : new Code[] {Code.HORIZONTAL, Code.VERTICAL};
            Code[] learned = {Code.NOTHING, Code.NOTHING};
            for (int attempt = 1; attempt <= ATTEMPTS && !Arrays.equals(learned, taught); attempt++) {
                learned = learned(student, exchanged, random, run, curves, attempt);
            }
            Expect.that("what the two outputs code for, decided from their responses to the ten bars")
                    .hint("Each output must answer to the bars that it was taught, clearly more than to the others.")
                    .holds(Arrays.equals(learned, taught), Arrays.toString(learned), Arrays.toString(taught));
        }
    }

    private enum Code {
        HORIZONTAL,
        VERTICAL,
        NOTHING
    }

    private static Code[] learned(
            Sheet4 student, boolean exchanged, Random random, Run run, Curves curves, int attempt) {
        Assignment.Training plan = run.assignment().training();
        Sheet4Problem asDrawn = Problems.bars(run, exchanged, random);
        List<Integer> pixels = pixels(asDrawn.x().getNumRows(), random);
        Sheet4Problem start =
                new Sheet4Problem(asDrawn.net(), inOrder(pixels, asDrawn.x()), asDrawn.target(), asDrawn.phi());
        Mlp net = train(
                student,
                start,
                plan.learningRate(),
                Math.max(FEWEST, plan.steps() / 10),
                random,
                curves,
                exchanged ? "bars, outputs exchanged" : "bars",
                attempt);
        BarsData clean = Problems.cleanBars(run);
        Matrix images = inOrder(pixels, Matrix.wrap(clean.images()));
        Matrix responses = new Sheet4Problem(net, images, start.target(), Phi.LOGISTIC)
                .layers()
                .outputZ();
        Matrix taught = Matrix.wrap(clean.targets());
        return new Code[] {code(responses.rows(0, 1), taught), code(responses.rows(1, 2), taught)};
    }

    // To a network that learns, pixels may stand anywhere; one that was trained elsewhere looks for its bars in vain.
    private static List<Integer> pixels(int count, Random random) {
        List<Integer> order = IntStream.range(0, count).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static Matrix inOrder(List<Integer> pixels, Matrix images) {
        Matrix moved = images.copy();
        for (int place = 0; place < pixels.size(); place++) {
            moved.insertIntoThis(place, 0, images.rows(pixels.get(place), pixels.get(place) + 1));
        }
        return moved;
    }

    private static Code code(Matrix responses, Matrix taught) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int image = 0; image < taught.getNumCols(); image++) {
            int kind = taught.get(0, image) > 0.5 ? 0 : 1;
            least[kind] = Math.min(least[kind], responses.get(image));
            most[kind] = Math.max(most[kind], responses.get(image));
        }
        if (least[0] >= most[1] + GAP) {
            return Code.HORIZONTAL;
        }
        return least[1] >= most[0] + GAP ? Code.VERTICAL : Code.NOTHING;
    }

    private static Mlp train(
            Sheet4 student,
            Sheet4Problem start,
            double eta,
            int iterations,
            Random random,
            Curves curves,
            String name,
            int attempt) {
        AscentPlan plan = new AscentPlan(eta, iterations, new SeededRandom(random.nextLong()));
        Training trained = DrawnSamples.learn(student, start, plan);
        curves.add(Curve.of(
                name + ", attempt " + attempt,
                "cost of the drawn sample",
                "iteration",
                Curve.Source.LOGGED,
                Arrays.stream(trained.objective()).map(l -> -l).toArray()));
        return trained.net();
    }
}
