package org.backmark.kit.diagnosis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a bank's slips would answer; worked out once for all submissions of a run, when it is first needed. */
final class BankKnowledge implements Knowledge {
    private final SlipBank bank;
    private final Function<String, Random> randoms;
    private final Map<String, TaskSlips> tasks = new ConcurrentHashMap<>();
    private final Map<String, Optional<LargeQuestion>> large = new ConcurrentHashMap<>();

    /**
     * Knows a bank.
     *
     * @param bank the slips
     * @param randoms for each task, what its questions are drawn from
     */
    BankKnowledge(SlipBank bank, Function<String, Random> randoms) {
        this.bank = bank;
        this.randoms = randoms;
    }

    @Override
    public List<Question> questions(String task) {
        return slipsOf(task).questions();
    }

    @Override
    public List<Slip> signed(String task) {
        return bank.slips().stream()
                .filter(slip -> slip.sign().isPresent() && asksTheSame(slip.task(), task))
                .toList();
    }

    @Override
    public Optional<LargeQuestion> large(String task) {
        return large.computeIfAbsent(
                task, id -> bank.large(id, randoms.apply(id)).map(probe -> new LargeQuestion(probe, bank::solution)));
    }

    // A transposed gradient spoils every task that is asked for gradients.
    private boolean asksTheSame(String first, String second) {
        return slipsOf(first).method().equals(slipsOf(second).method());
    }

    @Override
    public boolean shows(String task, Set<Slip> slips, Symptom sign) {
        return slipsOf(task).shows(slips, sign);
    }

    @Override
    public List<Set<Slip>> fitting(String task, List<AnswerVector> replies) {
        return slipsOf(task).candidates().stream()
                .filter(candidate -> candidate.fits(replies))
                .map(candidate -> Set.of(candidate.slip()))
                .toList();
    }

    @Override
    public Set<Slip> spoiling(String task) {
        return slipsOf(task).candidates().stream()
                .map(Candidate::slip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public boolean knowsPairs() {
        return true;
    }

    @Override
    public List<Set<Slip>> fittingPairs(String task, List<AnswerVector> replies, Set<Slip> holding) {
        return slipsOf(task).fittingPairs(replies, holding);
    }

    /** The slips of value that spoil a task, with their answers. */
    List<Candidate> candidates(String task) {
        return slipsOf(task).candidates();
    }

    /** Works out what single slips answer, unless the thread is interrupted. */
    void prepare(String task) {
        if (!Thread.currentThread().isInterrupted()) {
            slipsOf(task).candidates();
        }
    }

    /** Works out what pairs of slips answer, until the thread is interrupted. */
    void preparePairs(String task) {
        if (!Thread.currentThread().isInterrupted()) {
            slipsOf(task).preparePairs();
        }
    }

    private TaskSlips slipsOf(String task) {
        return tasks.computeIfAbsent(task, id -> new TaskSlips(bank, bank.probes(id, randoms.apply(id))));
    }
}
