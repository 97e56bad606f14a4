package org.backmark.contract.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.backmark.kit.LeavesChoices;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;
import org.junit.jupiter.api.Test;

/** What a student has chosen is found out, and the known numbers are translated into it. */
class ConventionTest {
    private static final Choice TANH = new Choice(Activation.TANH, -1, 1);
    private static final double SAME = 1e-12;

    /** A neuron of one choice, with the whole loss or half of it. */
    private record Neuron(Choice stated, boolean tanh, double[] targetsOfCatAndDog, double factor)
            implements CatsAndDogs {

        @Override
        public Choice choice() {
            return stated;
        }

        @Override
        public double[] targets(int cats, int dogs) {
            double[] targets = new double[cats + dogs];
            Arrays.fill(targets, 0, cats, targetsOfCatAndDog[0]);
            Arrays.fill(targets, cats, cats + dogs, targetsOfCatAndDog[1]);
            return targets;
        }

        @Override
        public double[] forward(double[] w, Matrix x) {
            double[] output = new double[x.getNumCols()];
            for (int i = 0; i < output.length; i++) {
                double z = w[0] * x.get(0, i) + w[1] * x.get(1, i);
                output[i] = tanh ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
            }
            return output;
        }

        @Override
        public double loss(double[] output, double[] target) {
            double sum = 0;
            for (int i = 0; i < output.length; i++) {
                sum += factor * (output[i] - target[i]) * (output[i] - target[i]);
            }
            return sum;
        }

        @Override
        public double logisticDerivative(double x) {
            throw new NotAttempted();
        }

        @Override
        public Animals sample(int each, Random random) {
            throw new NotAttempted();
        }

        @Override
        public Matrix normalize(Matrix x) {
            throw new NotAttempted();
        }

        @Override
        public double[] gradient(double[] w, Matrix x, double[] target) {
            throw new NotAttempted();
        }

        @Override
        public Descent descend(
                double[] w,
                Matrix x,
                double[] target,
                double learningRate,
                double momentum,
                int batchSize,
                int epochs,
                Random random) {
            throw new NotAttempted();
        }
    }

    private static Neuron logistic(double factor) {
        return new Neuron(Choice.LOGISTIC_0_1, false, new double[] {0, 1}, factor);
    }

    @Test
    void theSheetsOwnNumbersAreTheStandard() {
        assertThat(Convention.of(logistic(1))).isEqualTo(Convention.STANDARD);
    }

    @Test
    void aHalfInTheLossIsFoundOut() {
        assertThat(Convention.of(logistic(0.5))).isEqualTo(new Convention(Choice.LOGISTIC_0_1, true));
        assertThat(Convention.of(logistic(0.25))).isEqualTo(Convention.STANDARD);
    }

    @Test
    void aChoiceThatIsNotStatedIsFoundOutFromTargetsAndOutputs() {
        Neuron tanh = new Neuron(Choice.LOGISTIC_0_1, true, new double[] {1, -1}, 1);

        assertThat(Convention.of(tanh)).isEqualTo(new Convention(new Choice(Activation.TANH, 1, -1), false));
    }

    @Test
    void targetsThatTheNeuronCannotReachAreNoChoice() {
        Neuron logisticWithMinusOne = new Neuron(Choice.LOGISTIC_0_1, false, new double[] {-1, 1}, 1);
        Neuron stated = new Neuron(new Choice(Activation.TANH, 3, 4), true, new double[] {3, 4}, 1);

        assertThat(Convention.of(logisticWithMinusOne)).isEqualTo(Convention.STANDARD);
        assertThat(Convention.of(stated)).isEqualTo(new Convention(TANH, false));
    }

    @Test
    void theNumbersOfTheStandardAreThoseOfTheChoiceInOtherUnits() {
        Neuron tanh = new Neuron(TANH, true, new double[] {-1, 1}, 0.5);
        Convention own = Convention.of(tanh);
        double[] w = {0.4, -0.7};
        Matrix x = Matrix.of(new double[][] {{1, -2, 0.5}, {0.3, 0.1, -1}});
        double[] target = {0, 0, 1};
        double[] output = logistic(1).forward(w, x);

        double[] ownOutput = tanh.forward(own.weights(w), x);

        assertThat(ownOutput).containsExactly(own.outputs(output), within(SAME));
        assertThat(tanh.loss(ownOutput, own.outputs(target)))
                .isCloseTo(own.losses(logistic(1).loss(output, target))[0], within(SAME));
        assertThat(own.outputs(0, 1)).containsExactly(-1, 1);
    }

    @Test
    void aStudentOfAnotherChoiceIsAskedInTheNumbersOfTheStandard() {
        Neuron tanh = new Neuron(TANH, true, new double[] {-1, 1}, 1);
        double[] w = {0.4, -0.7};
        Matrix x = Matrix.of(new double[][] {{1, -2}, {0.3, 0.1}});

        CatsAndDogs usual = (CatsAndDogs) LeavesChoices.Made.usual(CatsAndDogs.class, tanh);

        assertThat(usual.forward(w, x)).containsExactly(logistic(1).forward(w, x), within(SAME));
        assertThat(usual.targets(1, 1)).containsExactly(0, 1);
    }

    @Test
    void whereAContractLeavesNoChoiceTheSolutionStaysItself() {
        Runnable solution = () -> {};

        assertThat(LeavesChoices.Made.usual(Runnable.class, solution)).isSameAs(solution);
    }
}
