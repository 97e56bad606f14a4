package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Whether a solution answers as the right one does. */
public final class SameAnswers {
    private SameAnswers() {}

    /**
     * Asks both every probe of every task, on several sets of random inputs.
     *
     * @param bank knows the right solution and the probes
     * @param solution implements the contract
     * @param tasks the ids of the tasks
     * @param rounds how many sets of inputs
     * @param random where they are drawn from
     * @return whether every answer agrees to 1e-9; no answer is no agreement
     */
    public static boolean asTheRightOne(SlipBank bank, Object solution, List<String> tasks, int rounds, Random random) {
        Object right = bank.solution(Set.of());
        for (int round = 0; round < rounds; round++) {
            for (String task : tasks) {
                for (Probe probe : bank.probes(task, new Random(random.nextLong()))) {
                    if (!agree(probe, solution, right)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean agree(Probe probe, Object solution, Object right) {
        try {
            return AnswerVector.of(probe.ask(solution)).agreesWith(AnswerVector.of(probe.ask(right)));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
