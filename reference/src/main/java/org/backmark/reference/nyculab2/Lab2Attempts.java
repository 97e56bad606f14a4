package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.follow.Attempt;
import org.backmark.reference.follow.Sizes;

/** Whether a student's wrong answer is a real attempt, so that later answers may build on it. */
final class Lab2Attempts {
    private static final Hyperparameters H = new Hyperparameters(0.1, 0.8, 0.95, 1e-2);

    private Lab2Attempts() {}

    /** Four activations and four derivatives, none of which stands for another. */
    static boolean activations(Lab2 student, Random random) {
        int rows = Sizes.between(5, 12, random);
        int columns = Sizes.between(3, 8, random);
        Matrix z = uniform(rows, columns, 4, random);
        Matrix other = uniform(rows, columns, 4, random);
        return areActivations(student::activation, z, other) && areActivations(student::activationDerivative, z, other);
    }

    private static boolean areActivations(BiFunction<Activation, Matrix, Matrix> student, Matrix z, Matrix other) {
        List<Matrix> answers = new ArrayList<>();
        for (Activation kind : Activation.values()) {
            Matrix answer = student.apply(kind, z.copy());
            Matrix elsewhere = student.apply(kind, other.copy());
            if (!Attempt.isOf(answer, z)
                    || !Attempt.isRepeated(answer, student.apply(kind, z.copy()))
                    || !Attempt.isOf(elsewhere, other)
                    || Attempt.isRepeated(answer, elsewhere)
                    || Attempt.isLinearIn(answer, z)) {
                return false;
            }
            answers.add(answer);
        }
        return areDistinct(answers);
    }

    /** The prediction depends on all weights and samples together, and is no sum of what is given. */
    static boolean forward(Lab2 student, Random random) {
        Lab2Problem problem = problem(random);
        Lab2Problem other = another(problem, random);
        Matrix answer = problem.forward(student);
        return Attempt.isOf(answer, problem.y())
                && isAnother(answer, problem, other, at -> at.forward(student))
                && areGradients(problem.centralDifferences(withPredictionOf(student)), problem);
    }

    static boolean backward(Lab2 student, Random random) {
        Lab2Problem problem = problem(random);
        Lab2Problem other = another(problem, random);
        Function<Lab2Problem, Matrix> all = at -> together(shaped(at, at.backward(student)));
        Matrix answer = all.apply(problem);
        Matrix turnedRound = problem.y().map(label -> 1 - label);
        return isAnother(answer, problem, other, all)
                && !Attempt.isRepeated(answer, all.apply(problem.withSamples(problem.x(), turnedRound)))
                && areGradients(problem.backward(student), problem);
    }

    /** The loss depends on predictions and labels, and its slope is neither constant nor a copy of the predictions. */
    static boolean loss(Lab2 student, Random random) {
        int samples = Sizes.between(7, 14, random);
        Matrix prediction = uniform(samples, 1, 0.4, random).plus(0.5);
        Matrix y = new Matrix(samples, 1).map(zero -> random.nextInt(2));
        y.set(0, 1 - y.get(1));
        double loss = student.loss(prediction, y);
        Matrix slope = new Matrix(samples, 1);
        for (int i = 0; i < samples; i++) {
            slope.set(i, (moved(prediction, i, 1e-4, y, student) - moved(prediction, i, -1e-4, y, student)) / 2e-4);
        }
        return Attempt.isFinite(slope)
                && loss == student.loss(prediction, y)
                && loss != student.loss(prediction, y.map(label -> 1 - label))
                && !Attempt.isConstant(slope)
                && !Attempt.isLinearIn(slope, prediction);
    }

    private static double moved(Matrix prediction, int index, double change, Matrix y, Lab2 student) {
        Matrix moved = prediction.copy();
        moved.set(index, moved.get(index) + change);
        return student.loss(moved, y);
    }

    /** Four ways, each of which depends on where it begins and on every gradient, and none of which is another's. */
    static boolean optimisers(Lab2 student, Random random) {
        int rows = Sizes.between(2, 6, random);
        int columns = Sizes.between(2, 6, random);
        Matrix w = uniform(rows, columns, 1, random);
        List<Matrix> gradients = Stream.generate(() -> uniform(rows, columns, 2, random))
                .limit(3)
                .toList();
        List<Matrix> ends = new ArrayList<>();
        for (Optimizer kind : Optimizer.values()) {
            Function<List<Matrix>, Matrix> end = along -> together(path(student, kind, w, along, H));
            Matrix answer = end.apply(gradients);
            List<Matrix> backwards = List.of(gradients.get(2), gradients.get(1), gradients.get(0));
            if (!Attempt.isFinite(answer)
                    || !Attempt.isRepeated(answer, end.apply(gradients))
                    || Attempt.isRepeated(answer, end.apply(backwards))
                    || Attempt.isRepeated(answer, together(path(student, kind, w.plus(1), gradients, H)))) {
                return false;
            }
            ends.add(answer);
        }
        return areDistinct(ends);
    }

    /** The same gradients, if they have the shapes of the weights. */
    static List<Matrix> shaped(Lab2Problem at, List<Matrix> gradients) {
        return shaped("the student's gradients have other shapes than the weights", gradients, at.w());
    }

    /** The student's way along the gradients, if it is one. */
    static List<Matrix> path(Lab2 student, Optimizer kind, Matrix w, List<Matrix> gradients, Hyperparameters h) {
        List<Matrix> models = gradients.stream().map(gradient -> w).toList();
        return shaped("the student's way has no answer", student.optimise(kind, w, gradients, h), models);
    }

    private static List<Matrix> shaped(String fault, List<Matrix> answers, List<Matrix> models) {
        boolean shaped = answers != null && answers.size() == models.size();
        for (int k = 0; shaped && k < models.size(); k++) {
            shaped = Attempt.isOf(answers.get(k), models.get(k));
        }
        if (!shaped) {
            throw new IllegalArgumentException(fault);
        }
        return answers;
    }

    private static Lab2Problem problem(Random random) {
        return Lab2Problem.random(
                random,
                Sizes.between(2, 5, random),
                Sizes.between(3, 6, random),
                Sizes.between(3, 6, random),
                Sizes.between(8, 14, random),
                Activation.SIGMOID);
    }

    private static Lab2Problem another(Lab2Problem problem, Random random) {
        return Lab2Problem.random(
                random,
                problem.x().getNumCols(),
                problem.w().get(0).getNumCols(),
                problem.w().get(1).getNumCols(),
                problem.x().getNumRows(),
                problem.hidden());
    }

    /** The same when asked again, and another when any one of weights and samples is. */
    private static boolean isAnother(
            Matrix answer, Lab2Problem problem, Lab2Problem other, Function<Lab2Problem, Matrix> student) {
        List<Matrix> w = problem.w();
        List<Matrix> v = other.w();
        return Attempt.isFinite(answer)
                && Attempt.isRepeated(answer, student.apply(problem))
                && Stream.of(
                                problem.withWeights(List.of(v.get(0), w.get(1), w.get(2))),
                                problem.withWeights(List.of(w.get(0), v.get(1), w.get(2))),
                                problem.withWeights(List.of(w.get(0), w.get(1), v.get(2))),
                                problem.withSamples(other.x(), problem.y()))
                        .noneMatch(changed -> Attempt.isRepeated(answer, student.apply(changed)));
    }

    private static boolean areGradients(List<Matrix> gradients, Lab2Problem at) {
        for (int k = 0; k < gradients.size(); k++) {
            Matrix gradient = gradients.get(k);
            if (!Attempt.isFinite(gradient)
                    || Attempt.isConstant(gradient)
                    || Attempt.isLinearIn(gradient, at.w().get(k))) {
                return false;
            }
        }
        return true;
    }

    /** The right solution with the student's prediction. */
    private static Lab2 withPredictionOf(Lab2 student) {
        return new Lab2Reference(Steps.right()
                .with(
                        Lab2Steps.FORWARD,
                        (steps, at) -> Lab2Steps.FORWARD.right().of(steps, at).withPrediction(at.forward(student))));
    }

    private static Matrix uniform(int rows, int columns, double reach, Random random) {
        return new Matrix(rows, columns).map(zero -> reach * (2 * random.nextDouble() - 1));
    }

    private static Matrix together(List<Matrix> parts) {
        int size = parts.stream().mapToInt(Matrix::getNumElements).sum();
        Matrix all = new Matrix(1, size);
        int place = 0;
        for (Matrix part : parts) {
            for (int i = 0; i < part.getNumElements(); i++) {
                all.set(place++, part.get(i));
            }
        }
        return all;
    }

    private static boolean areDistinct(List<Matrix> answers) {
        for (int i = 0; i < answers.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Attempt.isRepeated(answers.get(i), answers.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
