package org.backmark.reference.augsburgtutorial04;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.reference.follow.Attempt;
import org.backmark.reference.follow.Sizes;

/** Whether a student's wrong answer is a real attempt, so that later answers may build on it. */
final class Tutorial04Attempts {
    private static final double RATE = 0.4;

    private Tutorial04Attempts() {}

    /** The output depends on every layer's weights and on the samples, and is not the same for all labels. */
    static boolean forward(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = problem(random);
        Matrix right = problem.forward(new Tutorial04Reference());
        Function<Tutorial04Problem, Matrix> output = at -> at.forward(student);
        return Attempt.isOf(output.apply(problem), right)
                && !Attempt.isConstant(output.apply(problem))
                && dependsOn(inputs(problem, random), problem, output);
    }

    /** The term depends on the output and on the labels, and on both together: the output alone, scaled, is none. */
    static boolean lastErrorTerm(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = problem(random);
        Matrix h = problem.forward(new Tutorial04Reference());
        Matrix otherH = another(problem, random).forward(new Tutorial04Reference());
        int[] y = problem.samples().y();
        Matrix answer = student.lastErrorTerm(h.copy(), y.clone());
        return Attempt.isOf(answer, h)
                && !Attempt.isConstant(answer)
                && !Attempt.isLinearIn(answer, h)
                && Attempt.isRepeated(answer, student.lastErrorTerm(h.copy(), y.clone()))
                && !Attempt.isRepeated(answer, student.lastErrorTerm(otherH, y.clone()))
                && !Attempt.isRepeated(answer, student.lastErrorTerm(h.copy(), shifted(y, h.getNumRows())));
    }

    static boolean delSigmoid(Tutorial04Network student, Random random) {
        int rows = Sizes.between(3, 8, random);
        int columns = Sizes.between(5, 12, random);
        Matrix h = new Matrix(rows, columns).map(zero -> random.nextDouble());
        Matrix other = new Matrix(rows, columns).map(zero -> random.nextDouble());
        Matrix answer = student.delSigmoid(h.copy());
        return Attempt.isOf(answer, h)
                && Attempt.isRepeated(answer, student.delSigmoid(h.copy()))
                && !Attempt.isRepeated(answer, student.delSigmoid(other))
                && !Attempt.isLinearIn(answer, h);
    }

    /** The gradients depend on all that is given, and none is constant or made of its weights alone. */
    static boolean backpropagate(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = problem(random);
        Parameters gradients = gradients(problem, student);
        return isReal(gradients, problem.parameters())
                && dependsOn(inputs(problem, random), problem, at -> first(gradients(at, student)))
                && dependsOn(labels(problem), problem, at -> last(gradients(at, student)));
    }

    /** The way depends on all that is given and on the learning rate, and is none that the weights alone decide. */
    static boolean optimisationStep(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = problem(random);
        Parameters way = way(problem, RATE, student);
        return isReal(way, problem.parameters())
                && !Attempt.isRepeated(last(way), last(way(problem, 2 * RATE, student)))
                && dependsOn(inputs(problem, random), problem, at -> first(way(at, RATE, student)))
                && dependsOn(labels(problem), problem, at -> last(way(at, RATE, student)));
    }

    /** The student's gradients, if they have the shapes of the parameters. */
    static Parameters gradients(Tutorial04Problem at, Tutorial04Network student) {
        return shaped(at.gradients(student), at.parameters());
    }

    /** The student's parameters after a step, if they have the shapes of those before. */
    static Parameters step(Tutorial04Problem from, double learningRate, Tutorial04Network student) {
        return shaped(from.step(student, learningRate), from.parameters());
    }

    /** The same matrix, if it has the shape of another. */
    static Matrix shaped(Matrix answer, Matrix like) {
        if (!Attempt.isOf(answer, like)) {
            throw new IllegalArgumentException("the student's matrix is not finite, or not " + like.shape());
        }
        return answer;
    }

    private static Parameters shaped(Parameters answer, Parameters like) {
        if (answer.layers() != like.layers()) {
            throw new IllegalArgumentException("the student has " + answer.layers() + " layers");
        }
        for (int k = 0; k < like.layers(); k++) {
            shaped(answer.weights().get(k), like.weights().get(k));
            shaped(answer.biases().get(k), like.biases().get(k));
        }
        return answer;
    }

    private static Parameters way(Tutorial04Problem from, double learningRate, Tutorial04Network student) {
        return step(from, learningRate, student).plus(-1, from.parameters());
    }

    private static Matrix first(Parameters parameters) {
        return parameters.weights().get(0);
    }

    private static Matrix last(Parameters parameters) {
        return parameters.weights().get(parameters.layers() - 1);
    }

    // Biases are not asked: leaving them out is an honest mistake.
    private static boolean isReal(Parameters answer, Parameters parameters) {
        for (int k = 0; k < parameters.layers(); k++) {
            Matrix part = answer.weights().get(k);
            if (Attempt.isConstant(part)
                    || Attempt.isLinearIn(part, parameters.weights().get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Tutorial04Problem problem(Random random) {
        return Tutorial04Problem.random(
                random,
                Sizes.between(8, 14, random),
                Sizes.between(3, 7, random),
                Sizes.between(3, 6, random),
                Sizes.between(4, 7, random),
                Sizes.between(3, 5, random));
    }

    private static Tutorial04Problem another(Tutorial04Problem problem, Random random) {
        IntStream units = IntStream.concat(
                IntStream.of(problem.samples().x().getNumRows()),
                problem.parameters().weights().stream().mapToInt(Matrix::getNumRows));
        return Tutorial04Problem.random(random, problem.samples().count(), units.toArray());
    }

    private static int[] shifted(int[] labels, int units) {
        int[] others = labels.clone();
        others[0] = (others[0] + 1) % units;
        return others;
    }

    /** Other samples, and other weights of each layer. */
    private static Stream<UnaryOperator<Tutorial04Problem>> inputs(Tutorial04Problem problem, Random random) {
        Tutorial04Problem other = another(problem, random);
        Stream.Builder<UnaryOperator<Tutorial04Problem>> changes = Stream.builder();
        changes.add(at -> at.with(new Samples(other.samples().x(), at.samples().y())));
        for (int layer = 0; layer < problem.parameters().layers(); layer++) {
            int k = layer;
            changes.add(at -> {
                List<Matrix> weights = new ArrayList<>(at.parameters().weights());
                weights.set(k, other.parameters().weights().get(k));
                return at.at(new Parameters(weights, at.parameters().biases()));
            });
        }
        return changes.build();
    }

    private static Stream<UnaryOperator<Tutorial04Problem>> labels(Tutorial04Problem problem) {
        int units = last(problem.parameters()).getNumRows();
        return Stream.of(
                at -> at.with(new Samples(at.samples().x(), shifted(at.samples().y(), units))));
    }

    /** The answer is the same when asked again, and another after each of the changes. */
    private static boolean dependsOn(
            Stream<UnaryOperator<Tutorial04Problem>> changes,
            Tutorial04Problem problem,
            Function<Tutorial04Problem, Matrix> student) {
        Matrix answer = student.apply(problem);
        return Attempt.isFinite(answer)
                && Attempt.isRepeated(answer, student.apply(problem))
                && changes.noneMatch(change -> Attempt.isRepeated(answer, student.apply(change.apply(problem))));
    }
}
