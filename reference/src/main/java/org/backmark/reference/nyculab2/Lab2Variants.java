package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/** Other ways to do the steps rightly: in loops, in another order, with another formula. */
final class Lab2Variants {
    private Lab2Variants() {}

    static Map<String, Object> all() {
        Map<String, Object> variants = new LinkedHashMap<>();
        variants.put(
                "s by tanh",
                with(
                        Lab2Steps.ACTIVATION,
                        (kind, z) -> kind == Activation.SIGMOID
                                ? z.map(v -> (1 + Math.tanh(v / 2)) / 2)
                                : Activations.activation(kind, z)));
        variants.put(
                "slopes from the right at 0, and s(z) s(-z)",
                with(Lab2Steps.ACTIVATION_DERIVATIVE, Lab2Variants::slope));
        variants.put("both coordinates column by column", with(Lab2Steps.LINEAR, (steps, n, random) -> {
            Matrix first = new Matrix(n, 1).map(zero -> random.nextDouble());
            Matrix second = new Matrix(n, 1).map(zero -> random.nextDouble());
            return new Points(first.concatColumns(second), first.minus(second).map(d -> d > 0 ? 0 : 1));
        }));
        variants.put("gradients sample by sample, the last first", with(Lab2Steps.GRADIENT, Lab2Variants::backwards));
        variants.put("the errors as 2 (a3 - y) / n, one by one", with(Lab2Steps.LOSS_DERIVATIVE, (prediction, y) -> {
            Matrix error = prediction.copy();
            for (int i = 0; i < y.getNumElements(); i++) {
                error.set(i, 2 * (prediction.get(i) - y.get(i)) / y.getNumElements());
            }
            return error;
        }));
        variants.put("momentum as v = beta v + eta g, w - v", with(Lab2Steps.MOMENTUM, (gradient, memory, h) -> {
            Matrix velocity = memory.first().scale(h.beta1()).plus(h.learningRate(), gradient);
            return new Move(velocity.negative(), velocity, memory.second());
        }));
        variants.put("the samples in reversed batches", with(Lab2Steps.BATCHES, (samples, size, random) -> {
            List<int[]> batches = new ArrayList<>(Batches.shuffled(samples, size, random));
            if (samples % Math.min(size, samples) == 0) {
                Collections.reverse(batches);
            }
            return batches;
        }));
        variants.put(
                "more lines in the log, and a longer number",
                with(Lab2Steps.LOG_LINE, (epoch, loss) -> "Epoch " + epoch + " loss: " + loss + "\n"));
        variants.put("the convolution in four loops", with(Lab2Steps.CONVOLVE, Lab2Variants::convolution));
        variants.put(
                "the gradient of the image as a convolution of dO with a border",
                with(Lab2Steps.CONVOLUTION_INPUT_GRADIENT, Lab2Variants::imageGradient));
        return variants;
    }

    private static <T> Lab2Reference with(Step<T> step, T other) {
        return new Lab2Reference(Steps.right().with(step, other));
    }

    private static Matrix slope(Activation kind, Matrix z) {
        return switch (kind) {
            case SIGMOID -> Activations.logistic(z).elementMult(Activations.logistic(z.negative()));
            case TANH -> z.map(v -> (1 - Math.tanh(v)) * (1 + Math.tanh(v)));
            case RELU -> z.map(v -> v >= 0 ? 1 : 0);
            case LEAKY_RELU -> z.map(v -> v >= 0 ? 1 : 0.01);
        };
    }

    private static Matrix backwards(Matrix units, Matrix delta) {
        return IntStream.iterate(units.getNumRows() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> units.rows(i, i + 1).multTransA(delta.rows(i, i + 1)))
                .reduce(new Matrix(units.getNumCols(), delta.getNumCols()), Matrix::plus);
    }

    private static Matrix convolution(Matrix x, Matrix f) {
        Matrix o = new Matrix(x.getNumRows() - f.getNumRows() + 1, x.getNumCols() - f.getNumCols() + 1);
        for (int a = 0; a < f.getNumRows(); a++) {
            for (int b = 0; b < f.getNumCols(); b++) {
                for (int i = 0; i < o.getNumRows(); i++) {
                    for (int j = 0; j < o.getNumCols(); j++) {
                        o.set(i, j, o.get(i, j) + x.get(i + a, j + b) * f.get(a, b));
                    }
                }
            }
        }
        return o;
    }

    private static Matrix imageGradient(Matrix dO, Matrix f) {
        int above = f.getNumRows() - 1;
        int before = f.getNumCols() - 1;
        Matrix bordered = new Matrix(dO.getNumRows() + 2 * above, dO.getNumCols() + 2 * before);
        bordered.insertIntoThis(above, before, dO);
        return convolution(bordered, ConvolutionSlips.turned(f));
    }
}
