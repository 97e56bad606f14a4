package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.Matrix;
import org.backmark.reference.follow.Attempt;
import org.backmark.reference.follow.Sizes;

/** Whether a student's wrong answer is a real attempt, so that later answers may build on it. */
final class Week7Attempts {
    private Week7Attempts() {}

    static boolean sigmoidGradient(Week7 student, Random random) {
        int rows = Sizes.between(5, 12, random);
        int columns = Sizes.between(2, 8, random);
        Matrix z = new Matrix(rows, columns).map(zero -> 8 * random.nextDouble() - 4);
        Matrix other = new Matrix(rows, columns).map(zero -> 8 * random.nextDouble() - 4);
        Matrix answer = student.sigmoidGradient(z.copy());
        return Attempt.isOf(answer, z)
                && Attempt.isRepeated(answer, student.sigmoidGradient(z.copy()))
                && Attempt.isOf(student.sigmoidGradient(other.copy()), other)
                && !Attempt.isRepeated(answer, student.sigmoidGradient(other.copy()))
                && !Attempt.isLinearIn(answer, z);
    }

    /**
     * The cost depends on weights and samples together, and its slope is neither constant nor a copy of the weights: a sum of
     * what is given, or of its squares, is none.
     */
    static boolean cost(Week7 student, Random random) {
        Week7Problem problem = problem(random).withLambda(0);
        return dependsOnAll(problem, random, at -> cost(student, at))
                && gradients(problem, at -> differences(at, student));
    }

    static boolean penalty(Week7 student, Random random) {
        Week7Problem problem = problem(random).withLambda(1.5);
        double penalty = penalty(problem, student);
        Week7Problem other = another(problem, random);
        return Double.isFinite(penalty)
                && penalty != 0
                && penalty == penalty(problem, student)
                && Math.abs(penalty - penalty(other, student)) > 1e-9;
    }

    static boolean backprop(Week7 student, Random random) {
        Week7Problem problem = problem(random).withLambda(0);
        return answersGradients(problem, random, at -> at.backprop(student));
    }

    static boolean penaltyGradient(Week7 student, Random random) {
        Week7Problem problem = problem(random).withLambda(1.5);
        Gradients penalty = penaltyGradient(problem, student);
        return Stream.of(penalty.theta1(), penalty.theta2())
                .allMatch(part -> Attempt.isFinite(part) && !Attempt.isConstant(part));
    }

    static boolean numericalGradient(Week7 student, Random random) {
        Week7Problem problem = problem(random).withLambda(0);
        return answersGradients(problem, random, at -> at.numericalGradient(student));
    }

    /** What the student's cost has with lambda, and has not without. */
    static double penalty(Week7Problem at, Week7 student) {
        return at.cost(student) - at.withLambda(0).cost(student);
    }

    /** What the student's gradients have with lambda, and have not without. */
    static Gradients penaltyGradient(Week7Problem at, Week7 student) {
        Gradients with = shaped(at, at.backprop(student));
        Gradients without = shaped(at, at.withLambda(0).backprop(student));
        return new Gradients(
                with.theta1().minus(without.theta1()), with.theta2().minus(without.theta2()));
    }

    /** The same gradients, if they have the shapes of the weights. */
    static Gradients shaped(Week7Problem at, Gradients gradients) {
        if (gradients == null
                || !Attempt.isOf(gradients.theta1(), at.theta1())
                || !Attempt.isOf(gradients.theta2(), at.theta2())) {
            throw new IllegalArgumentException("the student's gradients have other shapes than the weights");
        }
        return gradients;
    }

    private static Week7Problem problem(Random random) {
        int inputs = Sizes.between(2, 8, random);
        return Week7Problem.random(
                random,
                inputs,
                Sizes.betweenBut(inputs, 3, 8, random),
                Sizes.between(3, 8, random),
                Sizes.between(9, 16, random),
                0);
    }

    private static Week7Problem another(Week7Problem problem, Random random) {
        return Week7Problem.random(
                random,
                problem.x().getNumCols(),
                problem.theta1().getNumRows(),
                problem.numLabels(),
                problem.samples(),
                problem.lambda());
    }

    private static boolean answersGradients(
            Week7Problem problem, Random random, Function<Week7Problem, Gradients> student) {
        return dependsOnAll(problem, random, at -> both(shaped(at, student.apply(at))))
                && gradients(problem, at -> shaped(at, student.apply(at)));
    }

    private static boolean gradients(Week7Problem problem, Function<Week7Problem, Gradients> student) {
        Gradients answer = student.apply(problem);
        return real(answer.theta1(), problem.theta1()) && real(answer.theta2(), problem.theta2());
    }

    private static boolean real(Matrix gradient, Matrix theta) {
        return Attempt.isFinite(gradient) && !Attempt.isConstant(gradient) && !Attempt.isLinearIn(gradient, theta);
    }

    /** The answer is the same when asked again, and another when any one of the arguments is. */
    private static boolean dependsOnAll(Week7Problem problem, Random random, Function<Week7Problem, Matrix> student) {
        Matrix answer = student.apply(problem);
        if (!Attempt.isFinite(answer) || !Attempt.isRepeated(answer, student.apply(problem))) {
            return false;
        }
        Week7Problem other = another(problem, random);
        int[] labels = problem.y().clone();
        labels[0] = labels[0] % problem.numLabels() + 1;
        return List.of(
                        problem.withWeights(other.theta1(), problem.theta2()),
                        problem.withWeights(problem.theta1(), other.theta2()),
                        new Week7Problem(
                                problem.theta1(), problem.theta2(), other.x(), problem.y(), problem.numLabels(), 0),
                        new Week7Problem(
                                problem.theta1(), problem.theta2(), problem.x(), labels, problem.numLabels(), 0))
                .stream()
                .noneMatch(changed -> Attempt.isRepeated(answer, student.apply(changed)));
    }

    private static Matrix cost(Week7 student, Week7Problem at) {
        return Matrix.of(new double[][] {{at.cost(student)}});
    }

    private static Gradients differences(Week7Problem at, Week7 student) {
        Matrix theta1 = at.theta1().copy();
        Matrix theta2 = at.theta2().copy();
        return new Gradients(
                differences(at, theta1, theta2, theta1, student), differences(at, theta1, theta2, theta2, student));
    }

    private static Matrix differences(Week7Problem at, Matrix theta1, Matrix theta2, Matrix moved, Week7 student) {
        Matrix slope = new Matrix(moved.getNumRows(), moved.getNumCols());
        for (int i = 0; i < moved.getNumElements(); i++) {
            slope.set(
                    i,
                    Week7Steps.DIFFERENCE
                            .right()
                            .of(
                                    moved,
                                    i,
                                    () -> at.withWeights(theta1.copy(), theta2.copy())
                                            .cost(student)));
        }
        return slope;
    }

    private static Matrix both(Gradients gradients) {
        Matrix all = new Matrix(
                1, gradients.theta1().getNumElements() + gradients.theta2().getNumElements());
        int place = 0;
        for (Matrix part : List.of(gradients.theta1(), gradients.theta2())) {
            for (int i = 0; i < part.getNumElements(); i++) {
                all.set(place++, part.get(i));
            }
        }
        return all;
    }
}
