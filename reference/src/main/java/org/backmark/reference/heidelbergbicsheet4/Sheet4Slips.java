package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.KnownSlips;
import org.backmark.reference.Steps;

/** The mistakes that students are known to make in the sheet. */
public final class Sheet4Slips implements ComposedSlipBank<Sheet4Reference> {
    private static final KnownSlips KNOWN =
            new KnownSlips(Stream.of(TermSlips.all(), DeltaSlips.all(), NetworkSlips.all(), TrainingSlips.all())
                    .flatMap(slips -> slips)
                    .toList());

    @Override
    public String assignment() {
        return "heidelberg-bic-sheet4";
    }

    @Override
    public KnownSlips known() {
        return KNOWN;
    }

    @Override
    public Class<?> constants() {
        return Sheet4Steps.class;
    }

    @Override
    public Sheet4Reference composed(Steps steps) {
        return new Sheet4Reference(steps);
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Sheet4Probes.of(task, random);
    }

    @Override
    public Optional<Probe> large(String task, Random random) {
        return Sheet4Probes.large(task, random);
    }

    @Override
    public Map<String, Object> variants() {
        return Sheet4Variants.all();
    }

    @Override
    public Map<String, String> harmlessMutants() {
        String target = "z* is what a network can learn: neither the logistic function nor RELU is ever below 0";
        return Map.of(
                "objective, argument 2: absolute", target,
                "gradients, argument 2: part 3 absolute", target,
                "train, argument 2: part 3 absolute", target);
    }
}
