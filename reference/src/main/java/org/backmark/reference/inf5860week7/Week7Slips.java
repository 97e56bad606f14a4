package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.reference.KnownSlips;

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
}
