package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in gradient descent, with whatever batches (3.9). */
final class DescentSlips {
    private static final KnownSlip.In DESCENT = new KnownSlip.In("batch", "3.9");

    private static final String ONE_ARRAY =
            "All points of the path are the last one: the same array is put there each time.";

    private DescentSlips() {}

    static Stream<KnownSlip> path() {
        return Stream.of(
                DESCENT.slip(
                                "ascent",
                                "The steps go along the gradient, not against it: the loss is climbed.",
                                CatsAndDogsSteps.VELOCITY,
                                (velocity, gradient, plan) -> Vectors.combine(
                                        velocity, gradient, (v, g) -> plan.momentum() * v + plan.learningRate() * g))
                        .forfeiting(0),
                plan("rate-forgotten", "The learning rate is not used.", plan -> plan.withLearningRate(1)),
                plan(
                        "rate-fixed",
                        "The learning rate that is given is not used: it is always 0.05.",
                        plan -> plan.withLearningRate(0.05)),
                plan(
                        "rate-small",
                        "The learning rate that is given is not used: it is always 0.01.",
                        plan -> plan.withLearningRate(0.01)),
                plan(
                        "one-epoch-only",
                        "There is only one epoch, however many are wanted.",
                        plan -> plan.withEpochs(Math.min(1, plan.epochs()))),
                plan("one-epoch-too-many", "There is one epoch too many.", plan -> plan.withEpochs(plan.epochs() + 1)),
                DESCENT.slip(
                        "mean",
                        "The step is divided by the number of animals in the batch; the loss is a sum, not a mean.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(withMeans(steps), start, plan)),
                DESCENT.slip(
                        "gradient-not-renewed",
                        "All steps take the gradient of the first: each needs that of its own weights.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(withFirstWeights(steps, start), start, plan)),
                DESCENT.slip(
                        "one-weight-after-the-other",
                        "The second weight is moved along the gradient at weights of which the first has moved already.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(oneAfterTheOther(steps, plan), start, plan)),
                DESCENT.slip(
                        "first-weight-only", "Only the first weight is moved.", CatsAndDogsSteps.MOVE, (w, velocity) ->
                                new double[] {w[0] + velocity[0], w[1]}));
    }

    static Stream<KnownSlip> record() {
        return Stream.of(
                path(
                                "start-missing",
                                "The path lacks its first point, the weights that were given.",
                                path -> path.subList(1, path.size()))
                        .keeping(0),
                DESCENT.slip(
                                "start-missing-from-the-path",
                                "The path lacks its first point, the weights that were given; the losses have theirs.",
                                CatsAndDogsSteps.DESCEND,
                                (steps, start, plan) -> withoutStart(Walks.descend(steps, start, plan)))
                        .keeping(0),
                path(
                                "end-missing",
                                "The path ends one step too early: its last point is missing.",
                                path -> path.subList(0, path.size() - 1))
                        .keeping(0),
                DESCENT.slip(
                                "end-missing-from-the-path",
                                "The path ends one step too early: its last point is missing, and its loss is there.",
                                CatsAndDogsSteps.DESCEND,
                                (steps, start, plan) -> withoutEnd(Walks.descend(steps, start, plan)))
                        .keeping(0),
                descent(
                                "one-array",
                                ONE_ARRAY,
                                right -> new Descent(
                                        right.path().stream()
                                                .map(point -> right.path()
                                                        .get(right.path().size() - 1))
                                                .toList(),
                                        right.loss()))
                        .forfeiting(0.4),
                descent("one-array-after-the-start", ONE_ARRAY, right -> {
                            double[] last = right.path().get(right.path().size() - 1);
                            List<double[]> path = new ArrayList<>(
                                    Collections.nCopies(right.path().size(), last));
                            path.set(0, right.path().get(0));
                            return new Descent(path, right.loss());
                        })
                        .forfeiting(0.4),
                descent("last-point-only", "The path holds nothing but its last point.", right -> {
                    int last = right.path().size() - 1;
                    return new Descent(
                            right.path().subList(last, last + 1), Arrays.copyOfRange(right.loss(), last, last + 1));
                }),
                descent(
                        "last-loss-missing",
                        "There is one loss too few: that at the end of the path is missing.",
                        right -> new Descent(right.path(), Arrays.copyOf(right.loss(), right.loss().length - 1))),
                descent(
                        "first-loss-missing",
                        "There is one loss too few: that of the weights that were given is missing.",
                        right -> new Descent(right.path(), Arrays.copyOfRange(right.loss(), 1, right.loss().length))),
                descent(
                        "steps-for-path",
                        "The path holds the steps, not the points that they lead to.",
                        right -> new Descent(differences(right.path()), right.loss())),
                DESCENT.slip(
                        "losses-averaged",
                        "The losses of the path are means over the animals, not sums.",
                        CatsAndDogsSteps.LOSSES,
                        (steps, all, path) ->
                                GradientSlips.scaled(Walks.losses(steps, all, path), 1.0 / all.target().length)),
                DESCENT.slip(
                                "input-modified",
                                "descend changes the weights that it is given.",
                                CatsAndDogsSteps.DESCEND,
                                (steps, start, plan) -> {
                                    Descent right = Walks.descend(steps, start, plan);
                                    double[] last =
                                            right.path().get(right.path().size() - 1);
                                    System.arraycopy(last, 0, start.w(), 0, last.length);
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                DESCENT.slip("memory", "descend continues from where its last call ended.", DescentSlips::remembering)
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip plan(String name, String sentence, UnaryOperator<DescentPlan> change) {
        return DESCENT.slip(
                name,
                sentence,
                CatsAndDogsSteps.PATH,
                (steps, start, plan) -> Walks.path(steps, start, change.apply(plan)));
    }

    private static KnownSlip path(String name, String sentence, UnaryOperator<List<double[]>> change) {
        return DESCENT.slip(
                name,
                sentence,
                CatsAndDogsSteps.PATH,
                (steps, start, plan) -> change.apply(Walks.path(steps, start, plan)));
    }

    private static KnownSlip descent(String name, String sentence, UnaryOperator<Descent> change) {
        return DESCENT.slip(
                name,
                sentence,
                CatsAndDogsSteps.DESCEND,
                (steps, start, plan) -> change.apply(Walks.descend(steps, start, plan)));
    }

    private static Steps withMeans(Steps steps) {
        CatsAndDogsSteps.Gradient own = steps.of(CatsAndDogsSteps.GRADIENT);
        return steps.with(
                CatsAndDogsSteps.GRADIENT,
                (now, at) -> GradientSlips.scaled(own.of(now, at), 1.0 / at.target().length));
    }

    private static Steps withFirstWeights(Steps steps, AnimalsProblem start) {
        CatsAndDogsSteps.Gradient own = steps.of(CatsAndDogsSteps.GRADIENT);
        return steps.with(CatsAndDogsSteps.GRADIENT, (now, at) -> own.of(now, at.at(start.w())));
    }

    private static Steps oneAfterTheOther(Steps steps, DescentPlan plan) {
        CatsAndDogsSteps.Gradient own = steps.of(CatsAndDogsSteps.GRADIENT);
        return steps.with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
            double first = own.of(now, at)[0];
            double[] moved = {at.w()[0] - plan.learningRate() * first, at.w()[1]};
            return new double[] {first, own.of(now, at.at(moved))[1]};
        });
    }

    private static List<double[]> differences(List<double[]> path) {
        List<double[]> steps = new ArrayList<>(path.subList(0, 1));
        for (int k = 1; k < path.size(); k++) {
            steps.add(Vectors.combine(path.get(k), path.get(k - 1), (to, from) -> to - from));
        }
        return steps;
    }

    private static Descent withoutStart(Descent right) {
        int points = right.path().size();
        return new Descent(right.path().subList(1, points), right.loss());
    }

    private static Descent withoutEnd(Descent right) {
        int points = right.path().size();
        return new Descent(right.path().subList(0, points - 1), right.loss());
    }

    private static Steps remembering(Steps before) {
        List<double[]> last = new ArrayList<>();
        return before.with(CatsAndDogsSteps.DESCEND, (steps, start, plan) -> {
            double[] from = last.isEmpty() ? start.w() : last.get(0);
            Descent descent = Walks.descend(steps, start.at(from), plan);
            last.clear();
            last.add(descent.path().get(descent.path().size() - 1));
            return descent;
        });
    }
}
