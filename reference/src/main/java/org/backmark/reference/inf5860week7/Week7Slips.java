package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.KnownSlips;
import org.backmark.reference.Steps;

/** The mistakes that students are known to make in week 7. */
public final class Week7Slips implements ComposedSlipBank<Week7Reference> {
    private static final KnownSlips KNOWN = new KnownSlips(Stream.of(
                    BeginningSlips.byHand(),
                    BeginningSlips.sigmoidGradient(),
                    BeginningSlips.initialWeights(),
                    CostSlips.forward(),
                    CostSlips.cost(),
                    GuardedLogarithmSlips.all(),
                    FixedSampleSlips.all(),
                    PenaltySlips.cost(),
                    OneThetaSlips.cost(),
                    BackpropSlips.values(),
                    OneThetaSlips.backprop(),
                    BackpropSlips.properties(),
                    PenaltySlips.gradient(),
                    OneThetaSlips.gradient(),
                    DifferenceSlips.numericalGradient(),
                    DifferenceSlips.check(),
                    TrainingSlips.all())
            .flatMap(slips -> slips)
            .toList());

    @Override
    public String assignment() {
        return "inf5860-week7";
    }

    @Override
    public KnownSlips known() {
        return KNOWN;
    }

    @Override
    public Class<?> constants() {
        return Week7Steps.class;
    }

    @Override
    public Week7Reference composed(Steps steps) {
        return new Week7Reference(steps);
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Week7Probes.of(task, random);
    }

    @Override
    public Optional<Probe> large(String task, Random random) {
        return Week7Probes.large(task, random);
    }

    @Override
    public Map<String, Object> variants() {
        return Week7Variants.all();
    }

    @Override
    public Map<String, String> harmlessMutants() {
        return Map.of(
                "initial weights, answer: negated",
                "the range is symmetric about 0: what is drawn uniformly from it is so with the other sign",
                "initial weights, answer: rows reversed",
                "independent weights are as independent in another order of the units");
    }
}
