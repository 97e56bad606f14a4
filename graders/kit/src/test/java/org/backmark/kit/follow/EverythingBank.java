package org.backmark.kit.follow;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.call.Everything;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import student.EverythingSolution;

/** A bank without slips that tells which method answers which task; the reference of the same assignment stands beside it. */
public final class EverythingBank implements SlipBank {

    @Override
    public String assignment() {
        return "everything";
    }

    @Override
    public List<Slip> slips() {
        return List.of();
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return switch (task) {
            case "next" -> List.of(Probe.of(Everything.class, "next", 1L));
            case "shout" -> List.of(Probe.of(Everything.class, "shout", "a"));
            case "draw" -> List.of(Probe.of(Everything.class, "draw", random));
            case "recall" -> List.of(Probe.of(Everything.class, "recall").after("next", 1L));
            default -> List.of();
        };
    }

    @Override
    public Object solution(Set<Slip> slips) {
        return new EverythingSolution();
    }

    @Override
    public boolean combinable(Slip first, Slip second) {
        return false;
    }
}
