package heidelberg.bicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.PlainToSee;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** 2b: training, one sample at a time. */
@Graded("heidelberg-bic-sheet4")
final class TrainTest {
    private static final double ETA = 0.5;
    /** L of each sample of the debug network alone, with LOGISTIC; computed by an independent program in numpy. */
    private static final double[] OBJECTIVES = {
        -0.31127332953671927, -0.34039189089314686, -0.038429629264060634, -0.15190064161666833
    };

    /**
     * Which sample was drawn is seen by its objective. Its step is taken with your own gradients; if training makes others, those
     * will do too if they are the slopes of L.
     */
    @Test
    @ReaskPerturbed
    void oneIterationIsTheStepOfOneSample(Sheet4 student, Random random) {
        Training trained = Expect.that("train")
                .isThere(student.train(
                        DebugNetwork.net(),
                        DebugNetwork.x(),
                        DebugNetwork.target(),
                        Phi.LOGISTIC,
                        ETA,
                        1,
                        new SeededRandom(random.nextLong())));
        String hint =
                "One number for each iteration: L of the drawn sample alone, before the step, with the minus sign.";
        double[] objective = Expect.that("the objectives").hint(hint).isThere(trained.objective());
        Expect.that("the objectives of one iteration")
                .hint(hint)
                .holds(objective.length == 1, objective.length + " numbers", "1 number");
        int drawn = drawn(objective[0]);
        Expect.that("the objective of one iteration")
                .hint(hint)
                .holds(drawn >= 0, String.valueOf(objective[0]), "that of one of the four samples");
        Mlp net = Networks.shaped(trained.net(), DebugNetwork.net());
        Matrix x = DebugNetwork.x().cols(drawn, drawn + 1);
        Matrix target = DebugNetwork.target().cols(drawn, drawn + 1);
        Mlp slopes = Slopes.ofL(DebugNetwork.net(), x, target, Phi.LOGISTIC);
        if (!Networks.isNear(net, Networks.stepped(DebugNetwork.net(), slopes, ETA), 1e-7)) {
            LayerGradients gradients =
                    Expect.that("backprop").isThere(student.backprop(DebugNetwork.net(), x, target, Phi.LOGISTIC));
            stepped("V", net.V(), DebugNetwork.net().V(), gradients.dV());
            stepped("b", net.b(), DebugNetwork.net().b(), gradients.db());
            stepped("W", net.W(), DebugNetwork.net().W(), gradients.dW());
            stepped("c", net.c(), DebugNetwork.net().c(), gradients.dc());
        }
        Networks.learnsFromItsStart(
                student,
                Starts.draw(1, random, 2, 2, 1),
                DebugNetwork.xorInputs(),
                DebugNetwork.xorTargets(),
                Phi.RELU);
    }

    private static int drawn(double objective) {
        for (int sample = 0; sample < OBJECTIVES.length; sample++) {
            if (Math.abs(objective - OBJECTIVES[sample]) <= 1e-9) {
                return sample;
            }
        }
        return -1;
    }

    private static void stepped(String name, Matrix computed, Matrix start, Matrix gradient) {
        Expect.that("d" + name + " of backprop")
                .hint("Its shape is that of " + name + ".")
                .hasShape(gradient, start.getNumRows(), start.getNumCols());
        Expect.that(name + " after one iteration")
                .hint("L is climbed: add eta times the gradient of the drawn sample's L, taken before the step.")
                .agrees(computed, start.plus(gradient.scale(ETA)), 1e-9);
    }

    /** Whatever sign a gradient has: L is higher after training than before. */
    @Test
    @PlainToSee
    void theNetworkDoesNotUnlearn(Sheet4 student, Random random) {
        Mlp net = Networks.shaped(
                Expect.that("train")
                        .isThere(student.train(
                                DebugNetwork.net(),
                                DebugNetwork.x(),
                                DebugNetwork.target(),
                                Phi.LOGISTIC,
                                0.1,
                                300,
                                new SeededRandom(random.nextLong())))
                        .net(),
                DebugNetwork.net());
        double before = Slopes.l(DebugNetwork.net(), DebugNetwork.x(), DebugNetwork.target(), Phi.LOGISTIC);
        double after = Slopes.l(net, DebugNetwork.x(), DebugNetwork.target(), Phi.LOGISTIC);
        Expect.that("L of the debug network after 300 iterations")
                .hint("L falls: the network unlearns. Climb L, and mind the sign of its gradient.")
                .holds(after > before, String.valueOf(after), "more than before, which was " + before);
        Networks.learnsFromItsStart(
                student,
                Starts.draw(1, random, 2, 2, 1),
                DebugNetwork.xorInputs(),
                DebugNetwork.xorTargets(),
                Phi.RELU);
    }

    /**
     * You choose what is disturbed. Where no training brings your choice back, as a unit of RELU is silent, the network must find
     * its way back from c = 0.3, which should be 0: of 200 networks trained by an independent program in numpy, with either slope
     * of RELU at its kink, all had a cost below 1e-19.
     */
    @Test
    void theDisturbedNetworkRecovers(Sheet4 student, Random random, Figures figures) {
        Networks.learnsFromItsStart(
                student,
                Starts.draw(1, random, 2, 2, 1),
                DebugNetwork.xorInputs(),
                DebugNetwork.xorTargets(),
                Phi.RELU);
        Mlp start = Networks.shaped(
                Expect.that("disturbed").isThere(student.disturbed(DebugNetwork.xor())), DebugNetwork.xor());
        int changed = Networks.changed(start, DebugNetwork.xor());
        Expect.that("the weights and biases that disturbed has changed")
                .hint("Change one weight or one bias, and return the others as they are.")
                .holds(changed == 1, String.valueOf(changed), "1");
        Training trained = recovering(student, start, random);
        boolean mended = Recovery.isReached(Networks.shaped(trained.net(), start));
        boolean mendable = mended || Recovery.isCertainFrom(start);
        Pictures.ofCost(
                "xor-cost-disturbed",
                mendable
                        ? "The disturbed XOR network finds its way back"
                        : "No training brings this XOR network back: disturb something else",
                trained,
                figures);
        Mlp net = mendable
                ? trained.net()
                : recovering(student, Recovery.withAnotherOutputBias(), random).net();
        Expect.that("the outputs of the trained XOR network" + (mendable ? "" : ", whose c was 0.3"))
                .hint("The network must find its way back in 2000 iterations. Does L rise to 0?")
                .agrees(
                        Networks.outputs(Networks.shaped(net, start), DebugNetwork.xorInputs(), Phi.RELU),
                        DebugNetwork.xorTargets(),
                        Recovery.NEAR);
    }

    private static Training recovering(Sheet4 student, Mlp start, Random random) {
        return Expect.that("train")
                .isThere(student.train(
                        start,
                        DebugNetwork.xorInputs(),
                        DebugNetwork.xorTargets(),
                        Phi.RELU,
                        Recovery.ETA,
                        Recovery.ITERATIONS,
                        new SeededRandom(random.nextLong())));
    }
}
