package org.backmark.reference.augsburgtutorial04;

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

/** The mistakes that students are known to make in tutorial 04. */
public final class Tutorial04Slips implements SlipBank {
    private static final KnownSlips KNOWN = new KnownSlips(Stream.of(
                    OutputSlips.forward(),
                    TermSlips.lastErrorTerm(),
                    TermSlips.delSigmoid(),
                    GradientSlips.values(),
                    GradientSlips.properties(),
                    StepSlips.all(),
                    TrainingSlips.descent(),
                    TrainingSlips.log(),
                    MiniBatchSlips.all(),
                    OutputSlips.jacobian())
            .flatMap(slips -> slips)
            .toList());

    private static final List<String> TASKS =
            KNOWN.slips().stream().map(Slip::task).distinct().toList();

    @Override
    public String assignment() {
        return "augsburg-tutorial04";
    }

    @Override
    public List<Slip> slips() {
        return KNOWN.slips();
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Tutorial04Probes.of(task, random);
    }

    @Override
    public Tutorial04Reference solution(Set<Slip> slips) {
        return new Tutorial04Reference(KNOWN.steps(slips));
    }

    @Override
    public boolean combinable(Slip first, Slip second) {
        return KNOWN.combinable(first, second);
    }

    @Override
    public Set<Slip> touching(Probe probe) {
        return KNOWN.touching(steps -> probe.ask(new Tutorial04Reference(steps)));
    }

    @Override
    public Map<String, Object> variants() {
        return Tutorial04Variants.all();
    }

    @Override
    public Map<String, Object> mutants() {
        Map<String, Object> mutants = new LinkedHashMap<>();
        Mutants.of(Tutorial04Steps.class, Tutorial04Slips::useAllSteps)
                .forEach((name, making) -> mutants.put(name, new Tutorial04Reference(making.apply(Steps.right()))));
        return mutants;
    }

    private static void useAllSteps(Steps steps) {
        for (String task : TASKS) {
            Tutorial04Probes.of(task, new Random(1)).forEach(probe -> probe.ask(new Tutorial04Reference(steps)));
        }
    }
}
