package org.backmark.reference.inf5860week7;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;

/**
 * Copies of the samples, with a lambda that keeps the penalty: the mean over them is the mean over the samples. Where the number
 * wanted is no multiple of theirs, it is asked for the copies of each sample alone, and the mean taken of the answers.
 */
final class CopiedSamples extends Restating {
    private final IntUnaryOperator wanted;

    /**
     * Asks the student.
     *
     * @param student implements the contract
     * @param wanted how many samples to ask for, from how many there are
     */
    CopiedSamples(Week7 student, IntUnaryOperator wanted) {
        super(student);
        this.wanted = wanted;
    }

    @Override
    double cost(Week7Problem at) {
        return problems(at).stream()
                .mapToDouble(problem -> problem.cost(student()))
                .average()
                .orElseThrow();
    }

    @Override
    Gradients gradients(Week7Problem at) {
        List<Gradients> all = problems(at).stream()
                .map(problem -> Week7Attempts.shaped(problem, problem.backprop(student())))
                .toList();
        return new Gradients(
                mean(all.stream().map(Gradients::theta1).toList()),
                mean(all.stream().map(Gradients::theta2).toList()));
    }

    @Override
    Training training(Week7Problem at, double alpha, int steps) {
        List<Week7Problem> problems = problems(at);
        if (problems.size() > 1) {
            throw new IllegalArgumentException("no mean of trainings is a training");
        }
        return train(problems.get(0), alpha, steps);
    }

    private List<Week7Problem> problems(Week7Problem at) {
        int samples = at.samples();
        int copies = wanted.applyAsInt(samples);
        double lambda = at.lambda() * copies / samples;
        int[] all = IntStream.range(0, samples).toArray();
        return copies % samples == 0
                ? List.of(copied(at, all, copies, lambda))
                : Arrays.stream(all)
                        .mapToObj(sample -> copied(at, new int[] {sample}, copies, lambda))
                        .toList();
    }

    private static Week7Problem copied(Week7Problem at, int[] samples, int copies, double lambda) {
        Matrix x = new Matrix(copies, at.x().getNumCols());
        int[] y = new int[copies];
        for (int row = 0; row < copies; row++) {
            int sample = samples[row % samples.length];
            y[row] = at.y()[sample];
            for (int column = 0; column < x.getNumCols(); column++) {
                x.set(row, column, at.x().get(sample, column));
            }
        }
        return new Week7Problem(at.theta1(), at.theta2(), x, y, at.numLabels(), lambda);
    }

    private static Matrix mean(List<Matrix> matrices) {
        return matrices.stream().reduce(Matrix::plus).orElseThrow().divide(matrices.size());
    }
}
