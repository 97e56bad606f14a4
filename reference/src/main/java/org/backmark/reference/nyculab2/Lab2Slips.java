package org.backmark.reference.nyculab2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.KnownSlips;
import org.backmark.reference.Steps;

/** The mistakes that students are known to make in lab 2. */
public final class Lab2Slips implements ComposedSlipBank<Lab2Reference> {
    private static final KnownSlips KNOWN = new KnownSlips(Stream.of(
                    DataSlips.linear(),
                    DataSlips.xor(),
                    ActivationSlips.values(),
                    ActivationSlips.properties(),
                    keeping(0.4, NetworkSlips.forward()),
                    keeping(0.4, NetworkSlips.backward()),
                    keeping(0.4, OneLayerSlips.all()),
                    NetworkSlips.properties(),
                    VerdictSlips.loss(),
                    VerdictSlips.accuracy(),
                    OptimiserSlips.all(),
                    AdamSlips.all(),
                    TrainingSlips.all(),
                    BatchSlips.all(),
                    ConvolutionSlips.all())
            .flatMap(slips -> slips)
            .toList());

    // Tasks of many points are about more than one idea. What a slip says of itself stays.
    private static Stream<KnownSlip> keeping(double share, Stream<KnownSlip> slips) {
        return slips.map(known -> known.slip().price().share().isPresent() ? known : known.keeping(share));
    }

    @Override
    public String assignment() {
        return "nycu-lab2";
    }

    @Override
    public KnownSlips known() {
        return KNOWN;
    }

    @Override
    public Class<?> constants() {
        return Lab2Steps.class;
    }

    @Override
    public Lab2Reference composed(Steps steps) {
        return new Lab2Reference(steps);
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Lab2Probes.of(task, random);
    }

    @Override
    public Optional<Probe> large(String task, Random random) {
        return Lab2Probes.large(task, random);
    }

    @Override
    public Map<String, Object> variants() {
        return Lab2Variants.all();
    }
}
