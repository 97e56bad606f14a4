package org.backmark.reference.nyculab2;

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

/** The mistakes that students are known to make in lab 2. */
public final class Lab2Slips implements SlipBank {
    private static final KnownSlips KNOWN = new KnownSlips(Stream.of(
                    DataSlips.linear(),
                    DataSlips.xor(),
                    ActivationSlips.values(),
                    ActivationSlips.properties(),
                    NetworkSlips.forward(),
                    NetworkSlips.backward(),
                    NetworkSlips.properties(),
                    VerdictSlips.loss(),
                    VerdictSlips.accuracy(),
                    OptimiserSlips.all(),
                    AdamSlips.all(),
                    TrainingSlips.all(),
                    TrainingSlips.batches(),
                    ConvolutionSlips.all())
            .flatMap(slips -> slips)
            .toList());

    private static final List<String> TASKS =
            KNOWN.slips().stream().map(Slip::task).distinct().toList();

    @Override
    public String assignment() {
        return "nycu-lab2";
    }

    @Override
    public List<Slip> slips() {
        return KNOWN.slips();
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Lab2Probes.of(task, random);
    }

    @Override
    public Lab2Reference solution(Set<Slip> slips) {
        return new Lab2Reference(KNOWN.steps(slips));
    }

    @Override
    public boolean combinable(Slip first, Slip second) {
        return KNOWN.combinable(first, second);
    }

    @Override
    public Set<Slip> touching(Probe probe) {
        return KNOWN.touching(steps -> probe.ask(new Lab2Reference(steps)));
    }

    @Override
    public Map<String, Object> variants() {
        return Lab2Variants.all();
    }

    @Override
    public Map<String, Object> mutants() {
        Map<String, Object> mutants = new LinkedHashMap<>();
        Mutants.of(Lab2Steps.class, Lab2Slips::useAllSteps)
                .forEach((name, making) -> mutants.put(name, new Lab2Reference(making.apply(Steps.right()))));
        return mutants;
    }

    private static void useAllSteps(Steps steps) {
        Lab2Reference solution = new Lab2Reference(steps);
        for (String task : TASKS) {
            Lab2Probes.of(task, new Random(1)).forEach(probe -> probe.ask(solution));
        }
    }
}
