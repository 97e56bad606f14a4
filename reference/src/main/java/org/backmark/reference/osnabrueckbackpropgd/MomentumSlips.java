package org.backmark.reference.osnabrueckbackpropgd;

import java.util.stream.Stream;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in momentum (5). */
final class MomentumSlips {
    private static final KnownSlip.In MOMENTUM = new KnownSlip.In("momentum", "5");

    private MomentumSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                velocity(
                                "ignored",
                                "Momentum is not used: each step begins at rest.",
                                (velocity, gradient, plan) -> Walks.velocity(velocity, gradient, plan.withMomentum(0)))
                        .keeping(0),
                velocity(
                        "damped",
                        "The gradient has a factor 1 - mu; this sheet's has none.",
                        (velocity, gradient, plan) ->
                                Walks.velocity(velocity, GradientSlips.scaled(gradient, 1 - plan.momentum()), plan)),
                velocity(
                        "undamped",
                        "All of the old velocity is kept: its factor mu is missing.",
                        (velocity, gradient, plan) -> Walks.velocity(velocity, gradient, plan.withMomentum(1))),
                velocity(
                        "against",
                        "The old velocity has the wrong sign: it brakes.",
                        (velocity, gradient, plan) ->
                                Walks.velocity(velocity, gradient, plan.withMomentum(-plan.momentum()))),
                velocity(
                        "fixed",
                        "The momentum that is given is not used: it is always 0.9.",
                        (velocity, gradient, plan) -> Walks.velocity(
                                velocity, gradient, plan.momentum() == 0 ? plan : plan.withMomentum(0.9))),
                MOMENTUM.slip(
                        "twice",
                        "The old velocity is added twice: once with the factor mu in the new one, and once more to the weights.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(twice(steps, plan), start, plan)),
                MOMENTUM.slip(
                        "last-gradient-only",
                        "Only the last gradient is remembered, not the velocity that all of them have made.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(forgetful(steps), start, plan)),
                MOMENTUM.slip(
                        "last-gradient-unscaled",
                        "The last gradient is added without the learning rate; the velocity that all of them have made is wanted.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(unscaled(steps), start, plan)),
                MOMENTUM.slip(
                        "nesterov",
                        "This is Nesterov's momentum, whose gradient is taken ahead of the weights.",
                        CatsAndDogsSteps.PATH,
                        (steps, start, plan) -> Walks.path(lookingAhead(steps, plan), start, plan)),
                MOMENTUM.slip(
                                "anew-each-epoch",
                                "The velocity starts from zero in every epoch: it must be kept from one to the next.",
                                CatsAndDogsSteps.PATH,
                                (steps, start, plan) -> Walks.path(anewEachEpoch(steps), start, plan))
                        .keeping(0.5));
    }

    private static KnownSlip velocity(String name, String sentence, CatsAndDogsSteps.Accelerate wrong) {
        return MOMENTUM.slip(name, sentence, CatsAndDogsSteps.VELOCITY, wrong);
    }

    /** w = w + mu v + v. */
    private static Steps twice(Steps steps, DescentPlan plan) {
        CatsAndDogsSteps.Accelerate own = steps.of(CatsAndDogsSteps.VELOCITY);
        double[][] before = {new double[2]};
        return steps.with(CatsAndDogsSteps.VELOCITY, (velocity, gradient, now) -> {
                    before[0] = velocity;
                    return own.of(velocity, gradient, now);
                })
                .with(CatsAndDogsSteps.MOVE, (w, velocity) -> {
                    double[] moved = Walks.move(w, velocity);
                    return Vectors.combine(moved, before[0], (to, v) -> to + plan.momentum() * v);
                });
    }

    private static Steps forgetful(Steps steps) {
        double[][] before = {new double[2]};
        return steps.with(CatsAndDogsSteps.VELOCITY, (velocity, gradient, plan) -> {
            double[] last = GradientSlips.scaled(before[0], -plan.learningRate());
            before[0] = gradient;
            return Walks.velocity(last, gradient, plan);
        });
    }

    /** w = w - mu g_before - eta g. */
    private static Steps unscaled(Steps steps) {
        double[][] before = {new double[2]};
        return steps.with(CatsAndDogsSteps.VELOCITY, (velocity, gradient, plan) -> {
            double[] last = GradientSlips.scaled(before[0], -1);
            before[0] = gradient;
            return Walks.velocity(last, gradient, plan);
        });
    }

    /** The velocity is that of the step before, which {@link CatsAndDogsSteps#MOVE} has seen. */
    private static Steps lookingAhead(Steps steps, DescentPlan plan) {
        CatsAndDogsSteps.Gradient own = steps.of(CatsAndDogsSteps.GRADIENT);
        double[][] last = {new double[2]};
        return steps.with(CatsAndDogsSteps.MOVE, (w, velocity) -> {
                    last[0] = velocity;
                    return Walks.move(w, velocity);
                })
                .with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
                    double[] ahead = Vectors.combine(at.w(), last[0], (w, v) -> w + plan.momentum() * v);
                    return own.of(now, at.at(ahead));
                });
    }

    private static Steps anewEachEpoch(Steps steps) {
        CatsAndDogsSteps.Accelerate own = steps.of(CatsAndDogsSteps.VELOCITY);
        boolean[] begun = new boolean[1];
        return steps.with(CatsAndDogsSteps.BATCHES, (animals, size, random) -> {
                    begun[0] = true;
                    return steps.of(CatsAndDogsSteps.BATCHES).of(animals, size, random);
                })
                .with(CatsAndDogsSteps.VELOCITY, (velocity, gradient, plan) -> {
                    double[] from = begun[0] ? new double[velocity.length] : velocity;
                    begun[0] = false;
                    return own.of(from, gradient, plan);
                });
    }
}
