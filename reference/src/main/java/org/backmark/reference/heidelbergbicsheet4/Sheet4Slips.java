package org.backmark.reference.heidelbergbicsheet4;

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

/** The mistakes that students are known to make in the sheet. */
public final class Sheet4Slips implements SlipBank {
    private static final KnownSlips KNOWN =
            new KnownSlips(Stream.of(TermSlips.all(), DeltaSlips.all(), NetworkSlips.all(), TrainingSlips.all())
                    .flatMap(slips -> slips)
                    .toList());

    private static final List<String> TASKS =
            KNOWN.slips().stream().map(Slip::task).distinct().toList();

    @Override
    public String assignment() {
        return "heidelberg-bic-sheet4";
    }

    @Override
    public List<Slip> slips() {
        return KNOWN.slips();
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Sheet4Probes.of(task, random);
    }

    @Override
    public Sheet4Reference solution(Set<Slip> slips) {
        return new Sheet4Reference(KNOWN.steps(slips));
    }

    @Override
    public boolean combinable(Slip first, Slip second) {
        return KNOWN.combinable(first, second);
    }

    @Override
    public Set<Slip> touching(Probe probe) {
        return KNOWN.touching(steps -> probe.ask(new Sheet4Reference(steps)));
    }

    @Override
    public Map<String, Object> variants() {
        return Sheet4Variants.all();
    }

    @Override
    public Map<String, Object> mutants() {
        Map<String, Object> mutants = new LinkedHashMap<>();
        Mutants.of(Sheet4Steps.class, Sheet4Slips::useAllSteps)
                .forEach((name, making) -> mutants.put(name, new Sheet4Reference(making.apply(Steps.right()))));
        return mutants;
    }

    private static void useAllSteps(Steps steps) {
        Sheet4Reference solution = new Sheet4Reference(steps);
        for (String task : TASKS) {
            Sheet4Probes.of(task, new Random(1)).forEach(probe -> probe.ask(solution));
        }
    }
}
