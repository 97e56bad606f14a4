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
import org.backmark.kit.junit.NotByHeart;
import org.junit.jupiter.api.Test;

/** 2b: training, one sample at a time. */
@Graded("heidelberg-bic-sheet4")
final class TrainTest {
    private static final double ETA = 0.5;
    /** L of each sample of the debug network alone, with LOGISTIC; computed by an independent program in numpy. */
    private static final double[] OBJECTIVES = {
        -0.31127332953671927, -0.34039189089314686, -0.038429629264060634, -0.15190064161666833
    };

    /** Which sample was drawn is seen by its objective; its step is taken with your own gradients. */
    @Test
    @NotByHeart
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
        LayerGradients gradients = Expect.that("backprop")
                .isThere(student.backprop(
                        DebugNetwork.net(),
                        DebugNetwork.x().cols(drawn, drawn + 1),
                        DebugNetwork.target().cols(drawn, drawn + 1),
                        Phi.LOGISTIC));
        stepped("V", net.V(), DebugNetwork.net().V(), gradients.dV());
        stepped("b", net.b(), DebugNetwork.net().b(), gradients.db());
        stepped("W", net.W(), DebugNetwork.net().W(), gradients.dW());
        stepped("c", net.c(), DebugNetwork.net().c(), gradients.dc());
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

    /**
     * c is 0.3 where it should be 0. Of 200 networks trained by an independent program in numpy, with either slope of RELU at
     * its kink, all had a cost below 1e-19, and c was 0 to three decimals.
     */
    @Test
    void aDisturbedBiasIsRecovered(Sheet4 student, Random random, Figures figures) {
        Networks.learnsFromItsStart(
                student,
                Starts.draw(1, random, 2, 2, 1),
                DebugNetwork.xorInputs(),
                DebugNetwork.xorTargets(),
                Phi.RELU);
        Training trained = Expect.that("train")
                .isThere(student.train(
                        DebugNetwork.xor(0.3),
                        DebugNetwork.xorInputs(),
                        DebugNetwork.xorTargets(),
                        Phi.RELU,
                        0.1,
                        2000,
                        new SeededRandom(random.nextLong())));
        Mlp net = Networks.shaped(trained.net(), DebugNetwork.xor());
        Pictures.ofCost("xor-cost", "The XOR network finds its way back", trained, figures);
        String hint = "The network must find its way back in 2000 iterations. Does L rise to 0?";
        Expect.that("c after training, which was 0.3 and should be 0 again")
                .hint(hint)
                .agrees(net.c(), DebugNetwork.xor().c(), 1e-2);
        Expect.that("the outputs of the trained XOR network")
                .hint(hint)
                .agrees(Networks.outputs(net, DebugNetwork.xorInputs(), Phi.RELU), DebugNetwork.xorTargets(), 1e-2);
    }
}
