package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.Activation;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Choice;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/** Other ways to do the steps rightly: in another order, with another formula. */
final class CatsAndDogsVariants {
    private CatsAndDogsVariants() {}

    static Map<String, Object> all() {
        Map<String, Object> variants = new LinkedHashMap<>();
        variants.put("s by tanh", with(CatsAndDogsSteps.LOGISTIC, z -> (1 + Math.tanh(z / 2)) / 2));
        variants.put(
                "s' as s(x) s(-x)",
                with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, x -> Neuron.logistic(x) * Neuron.logistic(-x)));
        variants.put("s' by exp(-|x|)", with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, x -> {
            double e = Math.exp(-Math.abs(x));
            return e / ((1 + e) * (1 + e));
        }));
        variants.put(
                "animal by animal",
                with(CatsAndDogsSteps.SAMPLE, (steps, each, random) -> SampleSlips.oneByOne(each, random, false)));
        variants.put(
                "a cat and a dog in turn",
                with(CatsAndDogsSteps.SAMPLE, (steps, each, random) -> SampleSlips.inTurn(each, random, false)));
        variants.putAll(new TreeMap<>(Normalisation.OTHERS));
        variants.put("half of the squared errors", chosen(Activation.LOGISTIC, 0, 1, true));
        variants.put("1 for a cat, 0 for a dog", chosen(Activation.LOGISTIC, 1, 0, false));
        variants.put("targets that the neuron reaches", chosen(Activation.LOGISTIC, 0.1, 0.9, false));
        variants.put("tanh", chosen(Activation.TANH, -1, 1, false));
        variants.put("tanh, 1 for a cat, and half of the squared errors", chosen(Activation.TANH, 1, -1, true));
        variants.put(
                "the deviation from the mean of the squares",
                with(
                        CatsAndDogsSteps.DEVIATION,
                        (row, mean) ->
                                Math.sqrt(row.elementMult(row).elementSum() / row.getNumElements() - mean * mean)));
        variants.put("the last animal first", with(CatsAndDogsSteps.COLLECT, CatsAndDogsVariants::backwards));
        variants.put(
                "the velocity without the learning rate's sign",
                new CatsAndDogsReference(Steps.right()
                        .with(
                                CatsAndDogsSteps.VELOCITY,
                                (velocity, gradient, plan) -> Vectors.combine(
                                        velocity, gradient, (v, g) -> plan.momentum() * v + plan.learningRate() * g))
                        .with(
                                CatsAndDogsSteps.MOVE,
                                (w, velocity) -> Vectors.combine(w, velocity, (from, v) -> from - v))));
        variants.put(
                "an animal after the other drawn from a bag",
                with(CatsAndDogsSteps.BATCHES, (n, size, random) -> Batches.cut(fromABag(n, random), size)));
        variants.put("batches in the opposite order", with(CatsAndDogsSteps.BATCHES, (n, size, random) -> {
            List<int[]> batches = new ArrayList<>(Batches.shuffled(n, size, random));
            if (n % Math.min(size, n) == 0) {
                Collections.reverse(batches);
            }
            return batches;
        }));
        variants.put(
                "a batch of all is not shuffled",
                with(
                        CatsAndDogsSteps.BATCHES,
                        (n, size, random) -> size >= n
                                ? List.of(IntStream.range(0, n).toArray())
                                : Batches.shuffled(n, size, random)));
        return variants;
    }

    private static CatsAndDogs chosen(Activation activation, double cat, double dog, boolean half) {
        return new Convention(new Choice(activation, cat, dog), half).own(new CatsAndDogsReference());
    }

    private static <T> CatsAndDogsReference with(Step<T> step, T other) {
        return new CatsAndDogsReference(Steps.right().with(step, other));
    }

    private static double[] backwards(Matrix x, double[] delta) {
        double[] gradient = new double[2];
        for (int i = delta.length - 1; i >= 0; i--) {
            gradient[0] += delta[i] * x.get(0, i);
            gradient[1] += delta[i] * x.get(1, i);
        }
        return gradient;
    }

    private static int[] fromABag(int n, Random random) {
        List<Integer> bag = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        return IntStream.range(0, n)
                .map(i -> bag.remove(random.nextInt(bag.size())))
                .toArray();
    }
}
