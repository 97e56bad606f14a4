package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.follow.Restatement;
import org.backmark.reference.Steps;
import org.backmark.reference.follow.Link;
import org.backmark.reference.follow.Links;

/** Which steps stand for which task, so that mistakes are followed through. */
public final class Week7FollowThrough implements Reference {
    private static final Links<Week7> LINKS = new Links<>(
            Week7.class,
            Week7Reference::new,
            List.of(
                    new Link<>("sigmoid-gradient", Week7FollowThrough::sigmoidGradient, Week7Attempts::sigmoidGradient),
                    new Link<>("cost", Week7FollowThrough::cost, Week7Attempts::cost),
                    new Link<>("cost-regularised", Week7FollowThrough::penalty, Week7Attempts::penalty),
                    new Link<>("backprop", Week7FollowThrough::backprop, Week7Attempts::backprop),
                    new Link<>(
                            "backprop-regularised",
                            Week7FollowThrough::penaltyGradient,
                            Week7Attempts::penaltyGradient),
                    new Link<>(
                            "numerical-gradient",
                            Week7FollowThrough::numericalGradient,
                            Week7Attempts::numericalGradient)));

    @Override
    public String assignment() {
        return "inf5860-week7";
    }

    @Override
    public Object given(Set<String> tasks, Object student) {
        return LINKS.given(tasks, student);
    }

    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return LINKS.isRealAttempt(task, student, random);
    }

    @Override
    public List<Restatement> restatements() {
        return Week7Restatements.all();
    }

    // With another g' the gradients are the slope of no cost: where differences stand for them, they stand for
    // themselves.
    private static Steps sigmoidGradient(Steps steps, Week7 student) {
        return gradientsForDifferences(steps.with(Week7Steps.SIGMOID_GRADIENT, student::sigmoidGradient));
    }

    private static Steps cost(Steps steps, Week7 student) {
        return steps.with(
                Week7Steps.COST,
                (now, at, layers) -> at.withLambda(0).cost(student)
                        + now.of(Week7Steps.PENALTY).of(now, at));
    }

    private static Steps penalty(Steps steps, Week7 student) {
        return steps.with(Week7Steps.PENALTY, (now, at) -> at.lambda() == 0 ? 0 : Week7Attempts.penalty(at, student));
    }

    private static Steps backprop(Steps steps, Week7 student) {
        return gradientsForDifferences(steps.with(
                Week7Steps.GRADIENTS,
                (now, at, layers) -> sum(
                        Week7Attempts.shaped(at, at.withLambda(0).backprop(student)),
                        now.of(Week7Steps.PENALTY_GRADIENT).of(now, at))));
    }

    private static Steps penaltyGradient(Steps steps, Week7 student) {
        return steps.with(
                Week7Steps.PENALTY_GRADIENT,
                (now, at) -> at.lambda() == 0
                        ? Week7Steps.PENALTY_GRADIENT.right().of(now, at)
                        : Week7Attempts.penaltyGradient(at, student));
    }

    // What a gradient check must accept is what agrees with the student's own differences.
    private static Steps numericalGradient(Steps steps, Week7 student) {
        return steps.with(
                        Week7Steps.NUMERICAL_GRADIENT,
                        (now, at) -> Week7Attempts.shaped(at, at.numericalGradient(student)))
                .with(
                        Week7Steps.GRADIENTS,
                        (now, at, layers) ->
                                now.of(Week7Steps.NUMERICAL_GRADIENT).of(now, at));
    }

    private static Steps gradientsForDifferences(Steps steps) {
        return steps.with(
                Week7Steps.NUMERICAL_GRADIENT,
                (now, at) -> now.of(Week7Steps.GRADIENTS)
                        .of(now, at, now.of(Week7Steps.FORWARD).of(now, at)));
    }

    private static Gradients sum(Gradients one, Gradients other) {
        return new Gradients(one.theta1().plus(other.theta1()), one.theta2().plus(other.theta2()));
    }
}
