package heidelberg.bicsheet4.hidden;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.heidelbergbicsheet4.AscentPlan;
import org.backmark.reference.heidelbergbicsheet4.Parts;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;

/** Which samples a training has drawn: L(t) tells, for every sample has its own. */
final class DrawnSamples {
    private static final double SAME = 1e-9;
    private static final int MANY = 25;
    private static final String OBJECTIVE =
            "L(t) is that of the drawn sample alone, with the minus sign, at the parameters before the step.";

    private DrawnSamples() {}

    /** Lets the student train; fails unless there is an objective for each iteration, and a network in its shapes. */
    static Training train(Sheet4 student, Sheet4Problem start, AscentPlan plan) {
        Training trained = Expect.that("train").isThere(start.train(student, plan));
        double[] objective = Expect.that("the objectives").hint(OBJECTIVE).isThere(trained.objective());
        Expect.that("the objectives of " + plan.iterations() + " iterations")
                .hint("One for each iteration.")
                .holds(
                        objective.length == plan.iterations(),
                        objective.length + " numbers",
                        plan.iterations() + " numbers");
        Networks.shaped(trained.net(), start.net());
        return trained;
    }

    /**
     * Lets the student train a network whose work counts, and not its steps. One iteration at a tiny learning rate must end near
     * the start, as each parameter moves by eta times a slope: a network that was trained once and for all does not.
     */
    static Training learn(Sheet4 student, Sheet4Problem start, AscentPlan plan) {
        Training one = train(student, start, new AscentPlan(1e-3, 1, new SeededRandom(1)));
        Networks.agree(
                " after one tiny step",
                "One iteration takes one small step from the network that train is given, and ends there.",
                Parts.of(one.net()),
                Parts.of(start.net()),
                0.01);
        return train(student, start, plan);
    }

    /** Goes along with a training, step by step; fails unless it ends where the student's does. */
    static void follow(Training trained, Sheet4Problem start, double eta, Sheet4 reference) {
        Sheet4Problem now = start;
        Set<Integer> all = new HashSet<>();
        for (int t = 0; t < trained.objective().length; t++) {
            int drawn = drawn(now, trained.objective()[t], t);
            all.add(drawn);
            Sheet4Problem one = now.only(drawn);
            now = now.at(stepped(now.net(), one.backprop(reference), eta));
        }
        Networks.agree(
                " after " + trained.objective().length + " iterations with " + start.phi(),
                "L is climbed: add eta times the gradient of the drawn sample's L to all four parts, taken before the"
                        + " step.",
                Networks.shaped(trained.net(), start.net()),
                Parts.of(now.net()),
                SAME);
        // Of six samples one is drawn in all of 25 iterations with probability 2e-19.
        Expect.that("the samples drawn in " + trained.objective().length + " iterations")
                .hint("Draw a new sample in each iteration, not once for all.")
                .holds(all.size() != 1 || trained.objective().length < MANY, "always the same one", "several");
    }

    /** Where steps along the gradients of the only sample lead. */
    static Mlp alongTheOnlyOne(Sheet4Problem start, AscentPlan plan, Sheet4 reference) {
        Sheet4Problem now = start;
        for (long t = 0; t < plan.iterations(); t++) {
            now = now.at(stepped(now.net(), now.backprop(reference), plan.eta()));
        }
        return now.net();
    }

    /** The sample with that objective; fails if there is none. */
    static int drawn(Sheet4Problem now, double objective, int t) {
        int samples = now.x().getNumCols();
        int drawn = IntStream.range(0, samples)
                .filter(m -> Math.abs(now.only(m).objective() - objective) <= SAME)
                .findFirst()
                .orElse(-1);
        Expect.that("L(" + t + ")")
                .hint(OBJECTIVE)
                .holds(drawn >= 0, String.valueOf(objective), "that of one of the " + samples + " samples");
        return drawn;
    }

    private static Mlp stepped(Mlp net, LayerGradients gradients, double eta) {
        List<Matrix> parts = Parts.of(net);
        List<Matrix> along = Parts.of(gradients);
        return Parts.net(IntStream.range(0, parts.size())
                .mapToObj(part -> parts.get(part).plus(along.get(part).scale(eta)))
                .toList());
    }
}
