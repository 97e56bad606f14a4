package org.backmark.reference.osnabrueckbackpropgd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.KnownSlips;
import org.backmark.reference.Steps;

/** The mistakes that students are known to make in the sheet. */
public final class CatsAndDogsSlips implements ComposedSlipBank<CatsAndDogsReference> {
    private static final KnownSlips KNOWN = new KnownSlips(Stream.of(
                    LogisticSlips.all(),
                    SampleSlips.all(),
                    DataSlips.normalize(),
                    DataSlips.targets(),
                    OutputSlips.forward(),
                    OutputSlips.loss(),
                    GradientSlips.values(),
                    GradientSlips.properties(),
                    DescentSlips.path(),
                    DescentSlips.record(),
                    ChanceSlips.all(),
                    BatchSlips.all(),
                    MomentumSlips.all())
            .flatMap(slips -> slips)
            .toList());

    @Override
    public String assignment() {
        return "osnabrueck-backprop-gd";
    }

    @Override
    public KnownSlips known() {
        return KNOWN;
    }

    @Override
    public Class<?> constants() {
        return CatsAndDogsSteps.class;
    }

    @Override
    public CatsAndDogsReference composed(Steps steps) {
        return new CatsAndDogsReference(steps);
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return CatsAndDogsProbes.of(task, random);
    }

    @Override
    public Map<String, Object> variants() {
        return CatsAndDogsVariants.all();
    }

    @Override
    public Map<String, String> harmlessMutants() {
        Map<String, String> harmless = new LinkedHashMap<>();
        String symmetric = "a normal distribution is symmetric";
        String little = "0.01 of 5 is less than chance hides among 10 000 animals";
        String alike = "lengths and heights are distributed alike";
        String one = "one animal of 10 000 that is 0.1 longer cannot be told";
        String absolute = "of a thousand dogs one is below 0";
        harmless.put("normal number, answer: negated", symmetric);
        harmless.put("normal number, answer: a little more", little);
        harmless.put("animals of a kind, argument 3: a little more", little);
        harmless.put("animals of a kind, argument 4: negated", symmetric);
        harmless.put("animals of a kind, argument 4: a little more", little);
        for (String herd :
                List.of("animals of a kind, answer: ", "sample, answer: part 1 ", "sample, answer: part 2 ")) {
            harmless.put(herd + "a little more", little);
            harmless.put(herd + "rows reversed", alike);
            harmless.put(herd + "the last number off", one);
            harmless.put(herd + "absolute", absolute);
        }
        return harmless;
    }
}
