package org.backmark.reference.inf5860week7;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.reference.KnownSlips;
import org.backmark.reference.Mutants;
import org.backmark.reference.Steps;

/** The mistakes that students are known to make in week 7. */
public final class Week7Slips implements SlipBank {
    private static final KnownSlips KNOWN = new KnownSlips(Stream.of(
                    BeginningSlips.byHand(),
                    BeginningSlips.sigmoidGradient(),
                    BeginningSlips.initialWeights(),
                    CostSlips.forward(),
                    CostSlips.cost(),
                    PenaltySlips.cost(),
                    BackpropSlips.values(),
                    BackpropSlips.properties(),
                    PenaltySlips.gradient(),
                    DifferenceSlips.numericalGradient(),
                    DifferenceSlips.check(),
                    TrainingSlips.all())
            .flatMap(slips -> slips)
            .toList());

    private static final List<String> TASKS =
            KNOWN.slips().stream().map(Slip::task).distinct().toList();

    @Override
    public String assignment() {
        return "inf5860-week7";
    }

    @Override
    public List<Slip> slips() {
        return KNOWN.slips();
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Week7Probes.of(task, random);
    }

    @Override
    public Week7Reference solution(Set<Slip> slips) {
        return new Week7Reference(KNOWN.steps(slips));
    }

    @Override
    public boolean combinable(Slip first, Slip second) {
        return KNOWN.combinable(first, second);
    }

    @Override
    public Set<Slip> touching(Probe probe) {
        return KNOWN.touching(steps -> probe.ask(new Week7Reference(steps)));
    }

    @Override
    public Map<String, Object> variants() {
        return Week7Variants.all();
    }

    @Override
    public Map<String, Object> mutants() {
        Map<String, Object> mutants = new LinkedHashMap<>();
        Mutants.of(Week7Steps.class, Week7Slips::useAllSteps)
                .forEach((name, making) -> mutants.put(name, new Week7Reference(making.apply(Steps.right()))));
        return mutants;
    }

    @Override
    public Map<String, String> harmlessMutants() {
        return Map.of(
                "initial weights, answer: negated",
                "the range is symmetric about 0: what is drawn uniformly from it is so with the other sign",
                "initial weights, answer: rows turned round",
                "independent weights are as independent in another order of the units");
    }

    private static void useAllSteps(Steps steps) {
        Week7Reference solution = new Week7Reference(steps);
        for (String task : TASKS) {
            Week7Probes.of(task, new Random(1)).forEach(probe -> probe.ask(solution));
        }
    }
}
