package org.backmark.reference.heidelbergbicsheet4;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in training; those of 2c and 2d are made there first. */
final class TrainingSlips {
    private static final KnownSlip.In RECOVER = new KnownSlip.In("recover", "2b");
    private static final KnownSlip.In APPROXIMATE = new KnownSlip.In("approximate", "2c");
    private static final KnownSlip.In BARS = new KnownSlip.In("bars", "2d");
    private static final String ONE_LAYER_FIRST = "one-layer-first";
    /** What the training keeps where one sample has no part in it, which the few checks that see it would hardly charge. */
    private static final double ONE_UNSEEN = 0.6;

    private TrainingSlips() {}

    /** One sample's way to the next network; t counts from 0. */
    private interface Iteration {
        Mlp of(Steps steps, Sheet4Problem one, double eta, int t);
    }

    static Stream<KnownSlip> all() {
        return Stream.of(updates(), records(), tasks()).flatMap(slips -> slips);
    }

    private static Stream<KnownSlip> updates() {
        return Stream.of(
                update(
                                "descent",
                                "The steps go against the gradient of L: L falls, and the network unlearns; L is to be climbed.",
                                (net, gradients, eta) -> Ascent.update(net, gradients, -eta))
                        .mistake("unlearning")
                        .forfeiting(TermSlips.SIGN),
                update("biases-stay", "The biases do not move.", (net, gradients, eta) -> {
                    Mlp moved = Ascent.update(net, gradients, eta);
                    return new Mlp(moved.V(), net.b(), moved.W(), net.c());
                }),
                update("hidden-layer-stays", "The hidden layer does not move.", (net, gradients, eta) -> {
                    Mlp moved = Ascent.update(net, gradients, eta);
                    return new Mlp(net.V(), net.b(), moved.W(), moved.c());
                }),
                update("output-layer-stays", "The output layer does not move.", (net, gradients, eta) -> {
                    Mlp moved = Ascent.update(net, gradients, eta);
                    return new Mlp(moved.V(), moved.b(), net.W(), net.c());
                }),
                update(
                        "no-rate",
                        "The steps do not depend on the learning rate.",
                        (net, gradients, eta) -> Ascent.update(net, gradients, 1)),
                RECOVER.slip(
                                "output-layer-first",
                                "The step of the hidden layer is computed with weights W that have taken theirs already.",
                                Sheet4Steps.TRAIN,
                                (steps, start, plan) -> each(steps, start, plan, TrainingSlips::outputLayerFirst))
                        .mistake(ONE_LAYER_FIRST),
                RECOVER.slip(
                                "output-layer-first-anew",
                                "The step of the hidden layer comes from a second backpropagation, with an output layer that"
                                        + " has taken its step already.",
                                Sheet4Steps.TRAIN,
                                (steps, start, plan) -> each(steps, start, plan, TrainingSlips::outputLayerFirstAnew))
                        .mistake(ONE_LAYER_FIRST),
                RECOVER.slip(
                                "hidden-layer-first-anew",
                                "The step of the output layer comes from a second backpropagation, with a hidden layer that has"
                                        + " taken its step already.",
                                Sheet4Steps.TRAIN,
                                (steps, start, plan) -> each(steps, start, plan, TrainingSlips::hiddenLayerFirstAnew))
                        .mistake(ONE_LAYER_FIRST));
    }

    private static Stream<KnownSlip> records() {
        return Stream.of(
                RECOVER.slip(
                        "cost-noted",
                        "The cost -L is noted where L belongs, which is never above 0.",
                        Sheet4Steps.OBJECTIVE,
                        (z, target) -> -ForwardPass.objective(z, target)),
                RECOVER.slip(
                        "noted-after-the-step",
                        "L(t) is noted after the step; it must be that before.",
                        Sheet4Steps.TRAIN,
                        TrainingSlips::notedLate),
                RECOVER.slip(
                        "noted-twice",
                        "L(t) is noted twice as large as it is: there is a factor 1/2.",
                        Sheet4Steps.OBJECTIVE,
                        (z, target) -> 2 * ForwardPass.objective(z, target)),
                RECOVER.slip(
                        "hidden-bias-left-out",
                        "The biases of the hidden units have no part in the forward pass.",
                        steps -> NetworkSlips.withoutBiases(steps, true, false)),
                RECOVER.slip(
                                "float",
                                "The parameters have the digits of a float; only double is precise enough.",
                                TermSlips::inFloats)
                        .shownBy(Symptom.SINGLE_PRECISION)
                        .mistake(TermSlips.FLOAT),
                RECOVER.slip(
                                "drawn-once",
                                "Every iteration works on the same sample or samples; draw a new one in each.",
                                Sheet4Steps.TRAIN,
                                TrainingSlips::drawnOnce)
                        .shownBy(Symptom.DRAWN_ONCE)
                        .mistake("drawn-once")
                        .forfeiting(TermSlips.SIGN),
                RECOVER.slip(
                                "rate-shrinks",
                                "The learning rate shrinks on the way; it must stay as it is.",
                                Sheet4Steps.TRAIN,
                                (steps, start, plan) -> each(
                                        steps, start, plan, (now, one, eta, t) -> stepped(now, one, eta / (1 + t))))
                        .shownBy(Symptom.SHRINKING)
                        .mistake("rate-shrinks"),
                RECOVER.slip(
                                "in-turn",
                                "No sample comes again before all have had their turn; draw each time from all.",
                                Sheet4Steps.TRAIN,
                                TrainingSlips::inTurn)
                        .shownBy(Symptom.IN_TURN),
                RECOVER.slip(
                                "one-never-drawn",
                                "One of the samples is never drawn; draw each time from all.",
                                Sheet4Steps.SAMPLE,
                                (samples, random) -> random.nextInt(Math.max(1, samples - 1)))
                        .shownBy(Symptom.ONE_NEVER_DRAWN)
                        .mistake("one-never-drawn")
                        .forfeiting(ONE_UNSEEN),
                RECOVER.slip(
                                "not-random",
                                "What comes of it does not depend on the random numbers that are given: the samples are"
                                        + " not drawn, or always in the same way.",
                                Sheet4Steps.TRAIN,
                                (steps, start, plan) -> Ascent.train(
                                        steps, start, new AscentPlan(plan.eta(), plan.iterations(), new Random(1))))
                        .shownBy(Symptom.NOT_RANDOM),
                RECOVER.slip(
                                "input-modified",
                                "train changes the network that it is given: its steps are taken in place.",
                                Sheet4Steps.TRAIN,
                                (steps, start, plan) -> {
                                    Training trained = Ascent.train(steps, start, plan);
                                    start.net().V().setTo(trained.net().V());
                                    return trained;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED));
    }

    private static Stream<KnownSlip> tasks() {
        return Stream.of(
                APPROXIMATE.slip(
                        "linear-output",
                        "The outputs are their net inputs: phi is left out in the last layer.",
                        Sheet4Steps.TRAIN,
                        (steps, start, plan) -> Ascent.train(linearOutputs(steps), start, plan)),
                BARS.slip(
                        "one-output",
                        "Only the first output learns; L is a sum over all of them.",
                        Sheet4Steps.TRAIN,
                        (steps, start, plan) -> each(steps, start, plan, TrainingSlips::oneOutput)));
    }

    private static Training drawnOnce(Steps steps, Sheet4Problem start, AscentPlan plan) {
        int drawn = steps.of(Sheet4Steps.SAMPLE).of(start.x().getNumCols(), plan.random());
        return Ascent.train(steps.with(Sheet4Steps.SAMPLE, (samples, random) -> drawn), start, plan);
    }

    private static Training inTurn(Steps steps, Sheet4Problem start, AscentPlan plan) {
        List<Integer> left = new ArrayList<>();
        return Ascent.train(
                steps.with(Sheet4Steps.SAMPLE, (samples, random) -> {
                    if (left.isEmpty()) {
                        IntStream.range(0, samples).forEach(left::add);
                        Collections.shuffle(left, random);
                    }
                    return left.remove(left.size() - 1);
                }),
                start,
                plan);
    }

    private static KnownSlip update(String name, String sentence, Sheet4Steps.Update wrong) {
        return RECOVER.slip(name, sentence, Sheet4Steps.UPDATE, wrong);
    }

    private static Training each(Steps steps, Sheet4Problem start, AscentPlan plan, Iteration iteration) {
        double[] objective = new double[Math.toIntExact(plan.iterations())];
        Mlp net = start.net();
        for (int t = 0; t < objective.length; t++) {
            Sheet4Problem one =
                    start.at(net).only(steps.of(Sheet4Steps.SAMPLE).of(start.x().getNumCols(), plan.random()));
            objective[t] = steps.of(Sheet4Steps.OBJECTIVE)
                    .applyAsDouble(steps.of(Sheet4Steps.FORWARD).of(steps, one).outputZ(), one.target());
            net = iteration.of(steps, one, plan.eta(), t);
        }
        return new Training(net, objective);
    }

    private static Mlp stepped(Steps steps, Sheet4Problem one, double eta) {
        return steps.of(Sheet4Steps.UPDATE)
                .of(one.net(), steps.of(Sheet4Steps.GRADIENTS).of(steps, one), eta);
    }

    private static Training notedLate(Steps steps, Sheet4Problem start, AscentPlan plan) {
        double[] late = new double[Math.toIntExact(plan.iterations())];
        Training trained = each(steps, start, plan, (now, one, eta, t) -> {
            Mlp net = stepped(now, one, eta);
            late[t] = one.at(net).objective();
            return net;
        });
        return new Training(trained.net(), late);
    }

    private static Mlp outputLayerFirst(Steps steps, Sheet4Problem one, double eta, int t) {
        Mlp moved = stepped(steps, one, eta);
        Steps late = steps.with(
                Sheet4Steps.HIDDEN_DELTA,
                (now, w, delta, v, phi) -> steps.of(Sheet4Steps.HIDDEN_DELTA).of(steps, moved.W(), delta, v, phi));
        Mlp hidden = stepped(late, one, eta);
        return new Mlp(hidden.V(), hidden.b(), moved.W(), moved.c());
    }

    private static Mlp outputLayerFirstAnew(Steps steps, Sheet4Problem one, double eta, int t) {
        Mlp net = one.net();
        Mlp moved = stepped(steps, one, eta);
        Mlp hidden = stepped(steps, one.at(new Mlp(net.V(), net.b(), moved.W(), moved.c())), eta);
        return new Mlp(hidden.V(), hidden.b(), moved.W(), moved.c());
    }

    private static Mlp hiddenLayerFirstAnew(Steps steps, Sheet4Problem one, double eta, int t) {
        Mlp net = one.net();
        Mlp moved = stepped(steps, one, eta);
        Mlp output = stepped(steps, one.at(new Mlp(moved.V(), moved.b(), net.W(), net.c())), eta);
        return new Mlp(moved.V(), moved.b(), output.W(), output.c());
    }

    private static Mlp oneOutput(Steps steps, Sheet4Problem one, double eta, int t) {
        Sheet4Steps.OutputDelta right = steps.of(Sheet4Steps.OUTPUT_DELTA);
        return stepped(
                steps.with(Sheet4Steps.OUTPUT_DELTA, (now, z, target, v, phi) -> {
                    Matrix delta = right.of(now, z, target, v, phi);
                    Matrix first = delta.scale(0);
                    first.insertIntoThis(0, 0, delta.rows(0, 1));
                    return first;
                }),
                one,
                eta);
    }

    /** With outputs that are their net inputs. */
    static Steps linearOutputs(Steps steps) {
        Sheet4Steps.Forward forward = steps.of(Sheet4Steps.FORWARD);
        return steps.with(Sheet4Steps.FORWARD, (now, at) -> {
                    Layers layers = forward.of(now, at);
                    return new Layers(layers.hiddenV(), layers.hiddenZ(), layers.outputV(), layers.outputV());
                })
                .with(
                        Sheet4Steps.OUTPUT_DELTA,
                        (now, z, target, v, phi) ->
                                steps.of(Sheet4Steps.OUTPUT_TERM).apply(z, target));
    }
}
