package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in drawing animals (3.3), the sheet's misprint among them. */
final class SampleSlips {
    private static final KnownSlip.In SAMPLE = new KnownSlip.In("sample", "3.3");
    private static final String VARIANCE =
            "5 and 15 are taken for variances, as the sheet's word says. The word is a misprint: its own line of code has"
                    + " them as standard deviations.";

    private SampleSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                herd(
                        "variance",
                        VARIANCE,
                        (steps, each, mean, deviation, random) ->
                                Herds.herd(steps, each, mean, Math.sqrt(deviation), random)),
                sample("variance-animal-by-animal", VARIANCE, (steps, each, random) -> oneByOne(each, random, true)),
                sample("variance-in-turn", VARIANCE, (steps, each, random) -> inTurn(each, random, true)),
                herd(
                        "deviation-squared",
                        "The standard deviation is squared before the numbers are drawn.",
                        (steps, each, mean, deviation, random) ->
                                Herds.herd(steps, each, mean, deviation * deviation, random)),
                herd(
                        "mean-forgotten",
                        "The animals are spread about 0: their mean is missing.",
                        (steps, each, mean, deviation, random) -> Herds.herd(steps, each, 0, deviation, random)),
                herd(
                        "deviation-forgotten",
                        "All animals have the standard deviation 1.",
                        (steps, each, mean, deviation, random) -> Herds.herd(steps, each, mean, 1, random)),
                herd(
                        "mean-scaled",
                        "The mean is multiplied by the standard deviation together with the random number.",
                        (steps, each, mean, deviation, random) ->
                                Herds.herd(steps, each, mean * deviation, deviation, random)),
                SAMPLE.slip(
                        "uniform",
                        "The numbers are uniformly distributed, not normally.",
                        CatsAndDogsSteps.NORMAL,
                        Random::nextDouble),
                SAMPLE.slip(
                        "uniform-both-sides",
                        "The numbers are uniformly distributed on both sides of the mean, not normally.",
                        CatsAndDogsSteps.NORMAL,
                        random -> 2 * random.nextDouble() - 1),
                sample("dogs-as-cats", "The dogs are drawn as cats are.", (steps, each, random) -> {
                    Matrix cats = Herds.herd(steps, each, Herds.CAT_MEAN, Herds.CAT_DEVIATION, random);
                    return new Animals(cats, Herds.herd(steps, each, Herds.CAT_MEAN, Herds.CAT_DEVIATION, random));
                }),
                sample("swapped", "Cats and dogs are swapped.", (steps, each, random) -> {
                    Animals right = Herds.sample(steps, each, random);
                    return new Animals(right.dogs(), right.cats());
                }),
                herd(
                        "square",
                        "Every animal is as high as it is long: only one number is drawn for it.",
                        (steps, each, mean, deviation, random) -> {
                            Matrix lengths = new Matrix(1, each).map(zero -> mean + deviation * random.nextGaussian());
                            return lengths.concatRows(lengths);
                        }),
                sample("transposed", "The animals are rows; they must be columns.", (steps, each, random) -> {
                            Animals right = Herds.sample(steps, each, random);
                            return new Animals(
                                    right.cats().transpose(), right.dogs().transpose());
                        })
                        .shownBy(Symptom.TRANSPOSED),
                sample(
                                "own-seed",
                                "The animals are always the same, whatever Random is given.",
                                (steps, each, random) -> Herds.sample(steps, each, new Random(1)))
                        .shownBy(Symptom.ONE_ANSWER),
                SAMPLE.slip(
                                "own-random",
                                "The same Random gives other animals the second time: they are drawn from somewhere else.",
                                steps -> {
                                    Random own = new Random(7);
                                    return steps.with(
                                            CatsAndDogsSteps.SAMPLE,
                                            (all, each, random) -> Herds.sample(all, each, own));
                                })
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip herd(String name, String sentence, CatsAndDogsSteps.Herd wrong) {
        return SAMPLE.slip(name, sentence, CatsAndDogsSteps.HERD, wrong);
    }

    private static KnownSlip sample(String name, String sentence, CatsAndDogsSteps.Sample wrong) {
        return SAMPLE.slip(name, sentence, CatsAndDogsSteps.SAMPLE, wrong);
    }

    /** All cats, each with length and height, then all dogs. */
    static Animals oneByOne(int each, Random random, boolean variance) {
        Animals animals = new Animals(new Matrix(2, each), new Matrix(2, each));
        for (int i = 0; i < each; i++) {
            draw(animals.cats(), i, Herds.CAT_MEAN, spread(Herds.CAT_DEVIATION, variance), random);
        }
        for (int i = 0; i < each; i++) {
            draw(animals.dogs(), i, Herds.DOG_MEAN, spread(Herds.DOG_DEVIATION, variance), random);
        }
        return animals;
    }

    /** A cat and a dog in turn. */
    static Animals inTurn(int each, Random random, boolean variance) {
        Animals animals = new Animals(new Matrix(2, each), new Matrix(2, each));
        for (int i = 0; i < each; i++) {
            draw(animals.cats(), i, Herds.CAT_MEAN, spread(Herds.CAT_DEVIATION, variance), random);
            draw(animals.dogs(), i, Herds.DOG_MEAN, spread(Herds.DOG_DEVIATION, variance), random);
        }
        return animals;
    }

    private static double spread(double deviation, boolean variance) {
        return variance ? Math.sqrt(deviation) : deviation;
    }

    private static void draw(Matrix animals, int column, double mean, double deviation, Random random) {
        for (int row = 0; row < 2; row++) {
            animals.set(row, column, mean + deviation * random.nextGaussian());
        }
    }
}
