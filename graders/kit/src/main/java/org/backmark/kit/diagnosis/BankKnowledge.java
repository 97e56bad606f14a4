package org.backmark.kit.diagnosis;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ejml.MatrixDimensionException;

/** What a bank's slips would answer; worked out once for all submissions of a run, when it is first needed. */
final class BankKnowledge implements Knowledge {
    private final SlipBank bank;
    private final Function<String, Random> randoms;
    private final Map<String, TaskSlips> tasks = new ConcurrentHashMap<>();

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

    // A transposed gradient spoils every task that is asked for gradients.
    private boolean asksTheSame(String first, String second) {
        return slipsOf(first).method().equals(slipsOf(second).method());
    }

    @Override
    public List<Set<Slip>> fitting(String task, List<Reply> replies) {
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
    public List<Set<Slip>> fittingPairs(String task, List<Reply> replies, Set<Slip> holding) {
        return slipsOf(task).fittingPairs(replies, holding);
    }

    /** The slips of value that spoil a task, with their answers. */
    List<Candidate> candidates(String task) {
        return slipsOf(task).candidates();
    }

    private TaskSlips slipsOf(String task) {
        return tasks.computeIfAbsent(task, id -> new TaskSlips(bank, bank.probes(id, randoms.apply(id))));
    }

    /** One task's questions, and the answers to them. */
    private static final class TaskSlips {
        private final SlipBank bank;
        private final List<Probe> all;
        private final List<Probe> probes;
        private List<Reply> right;
        private List<Candidate> candidates;
        /** What two slips made at once answer to the first question; empty if they cannot be made at once. */
        private final Map<Set<Slip>, Optional<Reply>> firstReplies = new ConcurrentHashMap<>();

        TaskSlips(SlipBank bank, List<Probe> probes) {
            this.bank = bank;
            this.all = List.copyOf(probes);
            // The other readings are for signs alone.
            this.probes = all.stream()
                    .filter(probe -> probe.reading() == Reading.ANSWER)
                    .toList();
        }

        Optional<Method> method() {
            return probes.stream().map(Probe::method).findFirst();
        }

        private synchronized List<Reply> right() {
            if (right == null) {
                right = replies(Set.of());
            }
            return right;
        }

        synchronized List<Candidate> candidates() {
            if (candidates == null) {
                candidates = new ArrayList<>();
                Set<Slip> touching = new HashSet<>();
                probes.forEach(probe -> touching.addAll(bank.touching(probe)));
                for (Slip slip : bank.slips()) {
                    if (slip.sign().isEmpty() && touching.contains(slip)) {
                        answered(() -> addIfTellable(new Candidate(slip, replies(Set.of(slip)))));
                    }
                }
            }
            return candidates;
        }

        // A slip may spoil an earlier answer so that nothing can be made of it: then it has none here.
        private static void answered(Runnable work) {
            try {
                work.run();
            } catch (IllegalArgumentException | IndexOutOfBoundsException | MatrixDimensionException e) {
                return;
            }
        }

        private void addIfTellable(Candidate candidate) {
            if (Candidate.isTellable(candidate.replies(), right())) {
                candidates.add(candidate);
            }
        }

        private List<Reply> replies(Set<Slip> slips) {
            Object solution = bank.solution(slips);
            return probes.stream().map(probe -> Reply.of(probe.ask(solution))).toList();
        }

        List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            Iterator<Reply> answers = right().iterator();
            for (Probe probe : all) {
                boolean isAnswer = probe.reading() == Reading.ANSWER;
                questions.add(new Question(
                        probe, isAnswer ? Observation.Right.of(answers.next()) : Observation.Right.UNKNOWN));
            }
            return questions;
        }

        List<Set<Slip>> fittingPairs(List<Reply> replies, Set<Slip> holding) {
            // Yes and no tell too little of two mistakes.
            if (right().get(0).shape().equals("b")) {
                return List.of();
            }
            Set<Set<Slip>> fitting = new LinkedHashSet<>();
            for (Slip one : holding) {
                for (Candidate other : candidates()) {
                    if (!one.equals(other.slip()) && mayFit(Set.of(one, other.slip()), replies)) {
                        fitting.add(Set.of(one, other.slip()));
                    }
                }
            }
            return fitting.stream().filter(slips -> fit(slips, replies)).toList();
        }

        // Only the first question is asked of every pair; the few that answer it as the student does are asked the
        // others.
        private boolean mayFit(Set<Slip> both, List<Reply> replies) {
            return firstReplies
                    .computeIfAbsent(both, this::firstReply)
                    .filter(replies.get(0)::agreesWith)
                    .isPresent();
        }

        private Optional<Reply> firstReply(Set<Slip> both) {
            List<Reply> reply = new ArrayList<>();
            Iterator<Slip> slips = both.iterator();
            if (bank.combinable(slips.next(), slips.next())) {
                answered(() -> reply.add(Reply.of(probes.get(0).ask(bank.solution(both)))));
            }
            return reply.stream().findFirst();
        }

        private boolean fit(Set<Slip> slips, List<Reply> replies) {
            List<Reply> predicted = replies(slips);
            return Candidate.agree(replies, predicted) && Candidate.isTellable(predicted, right());
        }
    }
}
