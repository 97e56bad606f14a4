package org.backmark.tests.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;

/** Mistakes in the derivative, the output, the loss and the gradient; nothing else is built on them here. */
final class WrongNeuron {
    private WrongNeuron() {}

    static Stream<WrongSolution> all() {
        return Stream.of(derivative(), forward(), loss(), gradient()).flatMap(wrong -> wrong);
    }

    private static double s(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static WrongSolution derivative(String mistake, DoubleUnaryOperator wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public double logisticDerivative(double x) {
                return wrong.applyAsDouble(x);
            }
        });
    }

    private static Stream<WrongSolution> derivative() {
        return Stream.of(
                derivative("s for its derivative", WrongNeuron::s)
                        .fails(
                                "derivativeAgreesWithDifferences",
                                "derivativeAtKnownPoints",
                                "derivativeAtRandomPoints",
                                "derivativeIsANumberFarOut"),
                derivative("infinity by infinity", x -> Math.exp(x) / Math.pow(1 + Math.exp(x), 2))
                        .fails("derivativeIsANumberFarOut"),
                derivative("a little off", x -> s(x) * (1 - s(x)) + 1e-7 * Math.sin(x))
                        .fails("derivativeAtKnownPoints", "derivativeAtRandomPoints", "derivativeIsANumberFarOut"),
                derivative("a table", x -> x == 0 ? 0.25 : Math.abs(x) > 2 ? 0 : 0.1875)
                        .fails(
                                "derivativeAtKnownPoints",
                                "derivativeAgreesWithDifferences",
                                "derivativeAtRandomPoints"));
    }

    private interface Forward {
        double[] of(double[] w, Matrix x, double[] right);
    }

    private static WrongSolution forward(String mistake, Forward wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public double[] forward(double[] w, Matrix x) {
                return wrong.of(w, x, super.forward(w, x));
            }
        });
    }

    private static Stream<WrongSolution> forward() {
        double[][] last = new double[1][];
        return Stream.of(
                forward(
                                "the weights the other way round",
                                (w, x, right) -> new Delegate().forward(new double[] {w[1], w[0]}, x))
                        .fails(
                                "outputAtWeightsOfZero",
                                "outputOfOneAnimal",
                                "outputOfTheDebugAnimals",
                                "outputsOfRandomAnimals"),
                forward(
                                "no activation",
                                (w, x, right) -> Arrays.stream(right)
                                        .map(y -> Math.log(y / (1 - y)))
                                        .toArray())
                        .fails(
                                "outputAtWeightsOfZero",
                                "outputIsANumberFarOut",
                                "outputOfOneAnimal",
                                "outputOfTheDebugAnimals",
                                "outputsOfRandomAnimals"),
                forward("s by exp(z) / (1 + exp(z))", (w, x, right) -> {
                            double[] output = new double[right.length];
                            for (int i = 0; i < output.length; i++) {
                                double e = Math.exp(w[0] * x.get(0, i) + w[1] * x.get(1, i));
                                output[i] = e / (1 + e);
                            }
                            return output;
                        })
                        .fails("outputIsANumberFarOut"),
                forward("five animals at most", (w, x, right) -> Arrays.copyOf(right, Math.min(5, right.length)))
                        .fails("outputsOfRandomAnimals"),
                forward("two animals at least", (w, x, right) -> Arrays.copyOf(right, Math.max(2, right.length)))
                        .fails("outputOfOneAnimal"),
                forward("the weights in place", (w, x, right) -> {
                            w[0] *= 2;
                            return right;
                        })
                        .fails("forwardLeavesItsInputsAlone"),
                forward("what it has answered before, to nine animals", (w, x, right) -> {
                            double[] answer = right.length == 9 && last[0] != null ? last[0] : right;
                            last[0] = right.length == 9 ? right : null;
                            return answer;
                        })
                        .fails("forwardLeavesItsInputsAlone"));
    }

    private interface Loss {
        double of(double[] output, double[] target, double right);
    }

    private static WrongSolution loss(String mistake, Loss wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public double loss(double[] output, double[] target) {
                return wrong.of(output, target, super.loss(output, target));
            }
        });
    }

    private static Stream<WrongSolution> loss() {
        return Stream.of(
                loss("the mean", (output, target, right) -> right / target.length)
                        .fails("lossIsASum", "lossOfFourOutputs", "lossOfRandomOutputs"),
                loss("a factor 1/3", (output, target, right) -> right / 3)
                        .fails("lossIsASum", "lossOfFourOutputs", "lossOfRandomOutputs"),
                loss(
                                "four outputs at most",
                                (output, target, right) ->
                                        new Delegate().loss(output, Arrays.copyOf(target, Math.min(4, target.length))))
                        .fails("lossOfRandomOutputs"),
                loss("in place", (output, target, right) -> {
                            output[0] -= target[0];
                            return right;
                        })
                        .fails("lossLeavesItsInputsAlone"));
    }

    private interface Gradient {
        double[] of(AnimalsProblem at, double[] right);
    }

    private static WrongSolution gradient(String mistake, Gradient wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public double[] gradient(double[] w, Matrix x, double[] target) {
                return wrong.of(new AnimalsProblem(w, x, target), super.gradient(w, x, target));
            }
        });
    }

    private static Stream<WrongSolution> gradient() {
        double[] sum = new double[2];
        return Stream.of(
                gradient("without the 2", (at, right) -> new double[] {right[0] / 2, right[1] / 2})
                        .fails(
                                "gradientOfASingleAnimal",
                                "gradientOfTheDebugAnimals",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfTheChainRule",
                                "gradientsOfOneAnimalAndOfTwo",
                                "gradientsOfRandomAnimals"),
                gradient("differences of the loss", (at, right) -> at.centralDifferences(new Delegate()))
                        .fails("gradientsHaveThePrecisionOfTheChainRule"),
                gradient("the mean over the animals", (at, right) ->
                                new double[] {right[0] / at.target().length, right[1] / at.target().length})
                        .fails(
                                "gradientOfTheDebugAnimals",
                                "gradientsAgreeWithCentralDifferences",
                                "gradientsHaveThePrecisionOfTheChainRule",
                                "gradientsOfOneAnimalAndOfTwo",
                                "gradientsOfRandomAnimals"),
                gradient("one animal is too few", (at, right) -> at.target().length == 1 ? new double[2] : right)
                        .fails("gradientOfASingleAnimal", "gradientsOfOneAnimalAndOfTwo"),
                gradient(
                                "sixty animals are too many",
                                (at, right) -> at.target().length > 20 ? new double[] {right[0], 0} : right)
                        .fails("gradientsOfRandomAnimals"),
                gradient("with float", (at, right) -> new double[] {(float) right[0], (float) right[1]})
                        .fails(
                                "gradientOfTheDebugAnimals",
                                "gradientsHaveThePrecisionOfTheChainRule",
                                "gradientsOfOneAnimalAndOfTwo",
                                "gradientsOfRandomAnimals"),
                gradient("in place", (at, right) -> {
                            at.w()[0] -= right[0];
                            return right;
                        })
                        .fails("gradientLeavesItsInputsAlone"),
                gradient("sums that do not begin at 0, over nine animals", (at, right) -> {
                            if (at.target().length != 9) {
                                return right;
                            }
                            sum[0] += right[0];
                            sum[1] += right[1];
                            return sum.clone();
                        })
                        .fails("gradientLeavesItsInputsAlone"));
    }
}
