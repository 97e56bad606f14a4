package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.KnownSlips;
import org.backmark.reference.Steps;

/** The mistakes that students are known to make in tutorial 04. */
public final class Tutorial04Slips implements ComposedSlipBank<Tutorial04Reference> {
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

    @Override
    public String assignment() {
        return "augsburg-tutorial04";
    }

    @Override
    public KnownSlips known() {
        return KNOWN;
    }

    @Override
    public Class<?> constants() {
        return Tutorial04Steps.class;
    }

    @Override
    public Tutorial04Reference composed(Steps steps) {
        return new Tutorial04Reference(steps);
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return Tutorial04Probes.of(task, random);
    }

    @Override
    public Optional<Probe> large(String task, Random random) {
        return Tutorial04Probes.large(task, random);
    }

    @Override
    public Map<String, Object> variants() {
        return Tutorial04Variants.all();
    }
}
