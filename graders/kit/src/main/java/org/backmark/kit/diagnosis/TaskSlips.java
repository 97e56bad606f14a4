package org.backmark.kit.diagnosis;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ejml.MatrixDimensionException;

/** One task's questions, and what each slip and each pair of slips answers to them, worked out when it is first needed. */
final class TaskSlips {
    private final SlipBank bank;
    private final List<Probe> all;
    private final List<Probe> probes;
    private List<AnswerVector> right;
    private List<Candidate> candidates;
    /** What two slips made at once answer to the first question; empty if they cannot be made at once. */
    private final Map<Pair, Optional<AnswerVector>> firstReplies = new ConcurrentHashMap<>();

    private final Map<SignOf, Boolean> showing = new ConcurrentHashMap<>();

    /** A sign of a solution with slips of value. */
    private record SignOf(Set<Slip> slips, Symptom sign) {}

    /** Two candidates, by their places in the list. */
    private record Pair(int one, int other) {}

    TaskSlips(SlipBank bank, List<Probe> probes) {
        this.bank = bank;
        this.all = List.copyOf(probes);
        // The other readings are for signs alone.
        this.probes =
                all.stream().filter(probe -> probe.reading() == Reading.ANSWER).toList();
    }

    Optional<Method> method() {
        return probes.stream().map(Probe::method).findFirst();
    }

    private synchronized List<AnswerVector> right() {
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

    private List<AnswerVector> replies(Set<Slip> slips) {
        Object solution = bank.solution(slips);
        return probes.stream()
                .map(probe -> AnswerVector.of(probe.ask(solution)))
                .toList();
    }

    List<Knowledge.Question> questions() {
        List<Knowledge.Question> questions = new ArrayList<>();
        Iterator<AnswerVector> answers = right().iterator();
        for (Probe probe : all) {
            boolean isAnswer = probe.reading() == Reading.ANSWER;
            questions.add(new Knowledge.Question(
                    probe, isAnswer ? Observation.Right.of(answers.next()) : Observation.Right.UNKNOWN));
        }
        return questions;
    }

    /** Whether a sign shows in what these slips of value answer. */
    boolean shows(Set<Slip> slips, Symptom sign) {
        return showing.computeIfAbsent(new SignOf(slips, sign), one -> {
            List<Observation> seen = new ArrayList<>();
            answered(() -> {
                Object solution = bank.solution(slips);
                for (Probe probe : all) {
                    AnswerVector reply = AnswerVector.of(probe.ask(solution));
                    seen.add(new Observation(probe.reading(), reply, reply, false, Observation.Right.UNKNOWN));
                }
            });
            return sign.showsIn(seen);
        });
    }

    List<Set<Slip>> fittingPairs(List<AnswerVector> replies, Set<Slip> holding) {
        List<Set<Slip>> mayFit = new ArrayList<>();
        BitSet held = new BitSet();
        IntStream.range(0, candidates().size())
                .filter(i -> holding.contains(slip(i)))
                .forEach(held::set);
        for (int i = 0; i < pairable(); i++) {
            for (int j = i + 1; j < pairable(); j++) {
                if ((held.get(i) || held.get(j)) && agrees(new Pair(i, j), replies.get(0))) {
                    mayFit.add(Set.of(slip(i), slip(j)));
                }
            }
        }
        return mayFit.stream().filter(slips -> fit(slips, replies)).toList();
    }

    /** Works out the answers of all pairs, until the thread is interrupted. */
    void preparePairs() {
        for (int i = 0; i < pairable() && !Thread.currentThread().isInterrupted(); i++) {
            for (int j = i + 1; j < pairable(); j++) {
                firstReplies.computeIfAbsent(new Pair(i, j), this::firstReply);
            }
        }
    }

    // Yes and no tell too little of two mistakes.
    private int pairable() {
        return candidates().isEmpty() || right().get(0).shape().equals("b")
                ? 0
                : candidates().size();
    }

    private Slip slip(int candidate) {
        return candidates().get(candidate).slip();
    }

    // Only the first question is asked of every pair; the few that answer it as the student does are asked the
    // others.
    private boolean agrees(Pair pair, AnswerVector reply) {
        return firstReplies
                .computeIfAbsent(pair, this::firstReply)
                .filter(reply::agreesWith)
                .isPresent();
    }

    private Optional<AnswerVector> firstReply(Pair pair) {
        List<AnswerVector> reply = new ArrayList<>();
        if (bank.combinable(slip(pair.one()), slip(pair.other()))) {
            Set<Slip> both = Set.of(slip(pair.one()), slip(pair.other()));
            answered(() -> reply.add(AnswerVector.of(probes.get(0).ask(bank.solution(both)))));
        }
        return reply.stream().findFirst();
    }

    private boolean fit(Set<Slip> slips, List<AnswerVector> replies) {
        List<AnswerVector> predicted = replies(slips);
        return Candidate.agree(replies, predicted) && Candidate.isTellable(predicted, right());
    }
}
