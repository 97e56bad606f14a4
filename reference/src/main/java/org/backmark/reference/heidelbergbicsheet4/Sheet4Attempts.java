package org.backmark.reference.heidelbergbicsheet4;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.reference.follow.Attempt;
import org.backmark.reference.follow.Sizes;

/** Whether a student's wrong answer is a real attempt, so that later answers may build on it. */
final class Sheet4Attempts {
    private Sheet4Attempts() {}

    /** It depends on outputs and targets, and is no copy of either. */
    static boolean outputTerm(Sheet4 student, Random random) {
        int size = Sizes.between(3, 7, random);
        Matrix[] given = drawn(2, size, random);
        Matrix[] other = drawn(2, size, random);
        Function<Matrix[], Matrix> ask = all -> student.outputTerm(all[0], all[1]);
        Matrix answer = ask.apply(given);
        return Attempt.isOf(answer, given[0])
                && isAnother(answer, given, other, ask)
                && Stream.of(given).noneMatch(matrix -> Attempt.isLinearIn(answer, matrix));
    }

    /** A network of the given shapes comes back that has moved, and an objective for each iteration. */
    static boolean train(Sheet4 student, Random random) {
        Sheet4Problem start = Sheet4Problem.random(
                random,
                Sizes.between(2, 4, random),
                Sizes.between(3, 6, random),
                Sizes.between(2, 5, random),
                Sizes.between(4, 8, random),
                Phi.LOGISTIC);
        AscentPlan plan = new AscentPlan(0.1, 5, new SeededRandom(random.nextLong()));
        Training trained = start.train(student, plan);
        if (trained == null
                || trained.net() == null
                || trained.objective() == null
                || trained.objective().length != 5) {
            return false;
        }
        Mlp net = trained.net();
        List<Matrix> parts = Arrays.asList(net.V(), net.b(), net.W(), net.c());
        List<Matrix> before = Parts.of(start.net());
        return IntStream.range(0, parts.size()).allMatch(part -> Attempt.isOf(parts.get(part), before.get(part)))
                && IntStream.range(0, parts.size())
                        .anyMatch(part -> !Attempt.isRepeated(parts.get(part), before.get(part)));
    }

    /** It depends on outputs and targets, and is no copy of anything; who forgets the slope has tried. */
    static boolean outputDelta(Sheet4 student, Random random) {
        int size = Sizes.between(3, 7, random);
        Matrix[] given = drawn(3, size, random);
        Matrix[] other = drawn(3, size, random);
        Function<Matrix[], Matrix> ask = all -> student.outputDelta(all[0], all[1], all[2], Phi.LOGISTIC);
        Matrix answer = ask.apply(given);
        return Attempt.isOf(answer, given[2])
                && isAnother(answer, given, other, ask)
                && Stream.of(given).noneMatch(matrix -> Attempt.isLinearIn(answer, matrix));
    }

    /** It depends on weights and next deltas, and is no copy of anything; who forgets the slope has tried. */
    static boolean hiddenDelta(Sheet4 student, Random random) {
        int size = Sizes.between(3, 7, random);
        Matrix[] given = drawn(3, size, random);
        Matrix[] other = drawn(3, size, random);
        Function<Matrix[], Matrix> ask = all -> student.hiddenDelta(all[0], all[1], all[2], Phi.LOGISTIC);
        Matrix answer = ask.apply(given);
        return Attempt.isOf(answer, given[2])
                && isAnother(answer, given, other, ask)
                && Stream.of(given).noneMatch(matrix -> Attempt.isLinearIn(answer, matrix));
    }

    /** It has a number for each unit that depends on delta, and is more than one of its columns. */
    static boolean biasGradient(Sheet4 student, Random random) {
        int units = Sizes.between(4, 7, random);
        int samples = Sizes.between(4, 9, random);
        Matrix delta = Sheet4Problem.uniform(units, samples, random);
        Matrix answer = student.biasGradient(delta);
        return Attempt.isOf(answer, delta.cols(0, 1))
                && Attempt.isRepeated(answer, student.biasGradient(delta))
                && !Attempt.isRepeated(answer, student.biasGradient(Sheet4Problem.uniform(units, samples, random)))
                && IntStream.range(0, samples).noneMatch(m -> Attempt.isLinearIn(answer, delta.cols(m, m + 1)));
    }

    /** The gradients depend on the network, the samples and the targets, and are no copies of the network's parts. */
    static boolean backprop(Sheet4 student, Random random) {
        int inputs = Sizes.between(2, 4, random);
        int hidden = Sizes.between(3, 6, random);
        int outputs = Sizes.between(3, 5, random);
        int samples = Sizes.between(4, 8, random);
        Sheet4Problem given = Sheet4Problem.random(random, inputs, hidden, outputs, samples, Phi.LOGISTIC);
        Sheet4Problem other = Sheet4Problem.random(random, inputs, hidden, outputs, samples, Phi.LOGISTIC);
        for (int part = 0; part < Parts.NAMES.size(); part++) {
            int which = part;
            Function<Sheet4Problem, Matrix> ask =
                    at -> Parts.of(shaped(at, at.backprop(student))).get(which);
            Matrix answer = ask.apply(given);
            if (!Attempt.isFinite(answer)
                    || !Attempt.isRepeated(answer, ask.apply(given))
                    || Attempt.isConstant(answer)
                    || Attempt.isLinearIn(answer, Parts.of(given.net()).get(part))
                    || Stream.of(
                                    given.at(other.net()),
                                    new Sheet4Problem(given.net(), other.x(), given.target(), Phi.LOGISTIC),
                                    new Sheet4Problem(given.net(), given.x(), other.target(), Phi.LOGISTIC))
                            .anyMatch(changed -> Attempt.isRepeated(answer, ask.apply(changed)))) {
                return false;
            }
        }
        return true;
    }

    /** The same answer, if it has the shape of the model. */
    static Matrix shaped(Matrix answer, int rows, int columns) {
        if (!Attempt.isOf(answer, new Matrix(rows, columns))) {
            throw new IllegalArgumentException("the student's answer has another shape");
        }
        return answer;
    }

    /** The same gradients, if they have the shapes of the network's parts. */
    static LayerGradients shaped(Sheet4Problem at, LayerGradients gradients) {
        boolean shaped = gradients != null
                && Attempt.isOf(gradients.dV(), at.net().V())
                && Attempt.isOf(gradients.db(), at.net().b())
                && Attempt.isOf(gradients.dW(), at.net().W())
                && Attempt.isOf(gradients.dc(), at.net().c());
        if (!shaped) {
            throw new IllegalArgumentException("the student's gradients have other shapes than the network");
        }
        return gradients;
    }

    private static Matrix[] drawn(int count, int size, Random random) {
        return Stream.generate(() -> Sheet4Problem.uniform(size, size, random))
                .limit(count)
                .toArray(Matrix[]::new);
    }

    /** The same when asked again, and another when either of the first two arguments is. */
    private static boolean isAnother(Matrix answer, Matrix[] given, Matrix[] other, Function<Matrix[], Matrix> ask) {
        return Attempt.isRepeated(answer, ask.apply(given))
                && IntStream.range(0, 2).noneMatch(changed -> {
                    Matrix[] arguments = given.clone();
                    arguments[changed] = other[changed];
                    return Attempt.isRepeated(answer, ask.apply(arguments));
                });
    }
}
