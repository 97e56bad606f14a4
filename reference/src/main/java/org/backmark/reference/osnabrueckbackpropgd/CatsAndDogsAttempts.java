package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.reference.follow.Attempt;
import org.backmark.reference.follow.Sizes;

/** Whether a student's wrong answer is a real attempt, so that later answers may build on it. */
final class CatsAndDogsAttempts {
    private CatsAndDogsAttempts() {}

    /** The same numbers, if there are so many. */
    static double[] of(int count, double[] numbers, String what) {
        if (numbers == null || numbers.length != count) {
            throw new IllegalArgumentException("the student gives another number of " + what);
        }
        return numbers;
    }

    /** It bends: it is neither constant nor a straight line. */
    static boolean derivative(CatsAndDogs student, Random random) {
        double[] points = random.doubles(Sizes.between(12, 25, random), -4, 4).toArray();
        Matrix answer =
                row(DoubleStream.of(points).map(student::logisticDerivative).toArray());
        Matrix again =
                row(DoubleStream.of(points).map(student::logisticDerivative).toArray());
        return Attempt.isFinite(answer)
                && Attempt.isRepeated(answer, again)
                && !Attempt.isLinearIn(answer, row(points));
    }

    /** It depends on the weights and on the animals, and is more than one of their measures. */
    static boolean forward(CatsAndDogs student, Random random) {
        int animals = animals(random);
        AnimalsProblem some = AnimalsProblem.random(random, animals);
        AnimalsProblem other = AnimalsProblem.random(random, animals);
        Matrix answer = output(some, student);
        return Attempt.isFinite(answer)
                && Attempt.isRepeated(answer, output(some, student))
                && Stream.of(some.at(other.w()), new AnimalsProblem(some.w(), other.x(), some.target()))
                        .noneMatch(changed -> Attempt.isRepeated(answer, output(changed, student)))
                && Stream.of(some.x().rows(0, 1), some.x().rows(1, 2))
                        .noneMatch(measure -> Attempt.isLinearIn(answer, measure));
    }

    /** It depends on outputs and on targets, and is more than the sum of the outputs. */
    static boolean loss(CatsAndDogs student, Random random) {
        int animals = animals(random);
        double[] output = random.doubles(animals, 0.05, 0.95).toArray();
        double[] other = random.doubles(animals, 0.05, 0.95).toArray();
        double[] target = AnimalsProblem.random(random, animals).target();
        double[] turned = Vectors.map(target, t -> 1 - t);
        double answer = loss(student, output, target);
        return Double.isFinite(answer)
                && answer != 0
                && answer == loss(student, output, target)
                && Stream.of(loss(student, other, target), loss(student, output, turned))
                        .noneMatch(changed -> Math.abs(changed - answer) <= 1e-9);
    }

    /** It depends on weights, animals and targets, and is neither constant nor along the weights. */
    static boolean gradient(CatsAndDogs student, Random random) {
        int animals = animals(random);
        AnimalsProblem some = AnimalsProblem.random(random, animals);
        AnimalsProblem other = AnimalsProblem.random(random, animals);
        double[] turned = Vectors.map(some.target(), t -> 1 - t);
        Matrix answer = gradient(some, student);
        double across = answer.get(0) * some.w()[1] - answer.get(1) * some.w()[0];
        return Attempt.isFinite(answer)
                && Attempt.isRepeated(answer, gradient(some, student))
                && !Attempt.isConstant(answer)
                && Math.abs(across) > 1e-9
                && Stream.of(
                                some.at(other.w()),
                                new AnimalsProblem(some.w(), other.x(), some.target()),
                                new AnimalsProblem(some.w(), some.x(), turned))
                        .noneMatch(changed -> Attempt.isRepeated(answer, gradient(changed, student)));
    }

    /** A step depends on the weights, the animals and the targets, and on nothing that is drawn. */
    static boolean batch(CatsAndDogs student, Random random) {
        int animals = animals(random);
        AnimalsProblem some = AnimalsProblem.random(random, animals);
        AnimalsProblem other = AnimalsProblem.random(random, animals);
        double[] turned = Vectors.map(some.target(), t -> 1 - t);
        Matrix answer = step(some, student, 1);
        return Attempt.isFinite(answer)
                && Attempt.isRepeated(answer, step(some, student, 2))
                && Math.abs(answer.get(0)) + Math.abs(answer.get(1)) > 1e-9
                && Stream.of(
                                some.at(other.w()),
                                new AnimalsProblem(some.w(), other.x(), some.target()),
                                new AnimalsProblem(some.w(), some.x(), turned))
                        .noneMatch(changed -> Attempt.isRepeated(answer, step(changed, student, 1)));
    }

    private static int animals(Random random) {
        return Sizes.between(6, 14, random);
    }

    private static Matrix step(AnimalsProblem at, CatsAndDogs student, long seed) {
        double[] to = OwnSteps.afterOneStep(student, at, 0.1, new SeededRandom(seed));
        return row(Vectors.combine(to, at.w(), (after, before) -> after - before));
    }

    private static Matrix output(AnimalsProblem at, CatsAndDogs student) {
        return row(of(at.target().length, student.forward(at.w().clone(), at.x().copy()), "outputs"));
    }

    private static double loss(CatsAndDogs student, double[] output, double[] target) {
        return student.loss(output.clone(), target.clone());
    }

    private static Matrix gradient(AnimalsProblem at, CatsAndDogs student) {
        double[] gradient =
                student.gradient(at.w().clone(), at.x().copy(), at.target().clone());
        return row(of(2, gradient, "derivatives"));
    }

    private static Matrix row(double[] numbers) {
        return Matrix.of(new double[][] {numbers});
    }
}
