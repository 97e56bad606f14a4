package org.backmark.kit.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backmark.kit.LeavesChoices;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.opentest4j.TestAbortedException;

/** The diagnosis of one submission, task by task in the order of the sheet. */
final class Consultation {
    private final Knowledge knowledge;
    private final Binding binding;
    private final Set<Slip> named = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    /** Tasks that are right, and those whose mistakes are named. */
    private final Set<String> explained = new HashSet<>();

    private final Pricing pricing;

    Consultation(Knowledge knowledge, Binding binding, Pricing pricing) {
        this.knowledge = knowledge;
        this.binding = binding;
        this.pricing = pricing;
    }

    List<TaskResult> explain(List<TaskResult> tasks) {
        tasks.stream()
                .filter(task -> task.has(Outcome.FAILED))
                .forEach(task -> failed.add(task.task().id()));
        tasks.stream()
                .filter(task -> task.checks().stream().allMatch(check -> check.outcome() == Outcome.PASSED))
                .forEach(task -> explained.add(task.task().id()));
        return tasks.stream().map(this::explained).toList();
    }

    private TaskResult explained(TaskResult result) {
        if (!result.has(Outcome.FAILED) || result.isForfeited()) {
            return result;
        }
        Explanation explanation = explanationOf(result.task());
        return pricing.priced(
                result.withChecks(result.checks().stream()
                        .map(check ->
                                check.outcome() == Outcome.FAILED ? check.withDiagnosis(explanation.text()) : check)
                        .toList()),
                explanation);
    }

    private Explanation explanationOf(Task of) {
        String task = of.id();
        List<Observation> seen = observe(knowledge.questions(task));
        if (seen.isEmpty()) {
            return Explanation.NONE;
        }
        List<AnswerVector> replies = seen.stream()
                .filter(one -> one.reading() == Reading.ANSWER)
                .map(Observation::answer)
                .toList();
        List<Set<Slip>> fitting = possible(knowledge.fitting(task, replies), of);
        List<String> sentences = new ArrayList<>();
        Set<Slip> signed = new LinkedHashSet<>();
        for (Slip slip : knowledge.signed(task)) {
            Symptom sign = slip.sign().orElseThrow();
            // A slip of value may be why chance has a part, or none; and so may one that was seen already.
            boolean byOther = sign.mayComeOfAnotherSlip()
                    && (fitting.stream().anyMatch(slips -> knowledge.shows(task, slips, sign))
                            || sign == Symptom.NOT_RANDOM
                                    && (!signed.isEmpty() || fitting.isEmpty() && isNamedBefore(of)));
            if (!byOther && !isInherited(slip, of) && sign.showsIn(seen)) {
                named.add(slip);
                signed.add(slip);
                sentences.add(slip.text());
            }
        }
        Likeliest likeliest =
                fitting.isEmpty() && !sentences.isEmpty() ? Likeliest.NOTHING : likeliest(of, fitting, replies);
        named.addAll(likeliest.slips());
        if (!signed.isEmpty() || !likeliest.slips().isEmpty()) {
            explained.add(task);
        }
        sentences.add(likeliest.text());
        List<Set<Slip>> causes = causes(signed, likeliest, seen);
        List<Set<Slip>> whole = explainingLarge(task, causes);
        if (whole.size() < causes.size()) {
            sentences.add("That does not explain what comes of a large network.");
        }
        return new Explanation(String.join(" ", sentences).strip(), whole);
    }

    // Our own solutions are not asked: differences of a large network would take minutes.
    private List<Set<Slip>> explainingLarge(String task, List<Set<Slip>> causes) {
        return Optional.of(causes)
                .filter(some -> !some.isEmpty() && binding.keepsTimeLimits())
                .flatMap(some -> knowledge.large(task))
                .map(large -> large.explaining(
                        causes, () -> observe(List.of(large.asked())).stream().findFirst()))
                .orElse(causes);
    }

    private static List<Set<Slip>> causes(Set<Slip> signed, Likeliest likeliest, List<Observation> seen) {
        if (signed.isEmpty()) {
            return likeliest.alternatives();
        }
        boolean whole = likeliest.alternatives().isEmpty()
                && signed.stream()
                        .allMatch(slip -> SignedFault.isWhole(slip.sign().orElseThrow(), seen));
        return whole ? List.of(signed) : List.of();
    }

    private Likeliest likeliest(Task of, List<Set<Slip>> fitting, List<AnswerVector> replies) {
        String task = of.id();
        Set<Slip> spoiling = knowledge.spoiling(task);
        Set<Slip> carriedOn = new LinkedHashSet<>(spoiling);
        carriedOn.retainAll(named);
        List<Set<Slip>> singles = withoutGuesses(fitting, of, replies);
        if (singles.stream().anyMatch(named::containsAll) || carriedOn.isEmpty() && !singles.isEmpty()) {
            return Likeliest.of(singles, named, task);
        }
        List<Set<Slip>> own = singles.stream()
                .filter(slips -> slips.stream().allMatch(slip -> slip.task().equals(task)))
                .toList();
        List<Set<Slip>> pairs = pairs(of, replies, carriedOn).stream()
                .filter(pair -> own.stream().noneMatch(pair::containsAll))
                .toList();
        if (fitting.isEmpty()) {
            return Likeliest.of(pairs.isEmpty() ? pairs(of, replies, spoiling) : pairs, named, task);
        }
        // What was named before is most likely made here too. Together with another mistake it may look like a third
        // one of an earlier task, which would have shown it.
        List<Set<Slip>> likely = likely(pairs, task);
        return likely.isEmpty() && knowledge.knowsPairs()
                ? Likeliest.of(singles, named, task)
                : Likeliest.of(own, named, task).or(Likeliest.of(likely, named, task));
    }

    private List<Set<Slip>> pairs(Task task, List<AnswerVector> replies, Set<Slip> holding) {
        return withoutGuesses(possible(knowledge.fittingPairs(task.id(), replies, holding), task), task, replies);
    }

    // What an earlier task has right, or wrong in another way, is not what is wrong in what builds on it.
    private List<Set<Slip>> possible(List<Set<Slip>> fitting, Task task) {
        return fitting.stream()
                .filter(slips -> slips.stream()
                        .allMatch(slip -> named.contains(slip)
                                || !task.needs().contains(slip.task())
                                || !explained.contains(slip.task())))
                .toList();
    }

    private List<Set<Slip>> likely(List<Set<Slip>> pairs, String task) {
        return pairs.stream()
                .filter(pair -> pair.stream()
                        .allMatch(slip -> named.contains(slip) || slip.task().equals(task)))
                .toList();
    }

    private boolean isNamedBefore(Task task) {
        return named.stream().anyMatch(slip -> task.needs().contains(slip.task()));
    }

    // What is built on a method that remembers has other answers the second time too.
    private boolean isInherited(Slip slip, Task task) {
        return slip.sign().equals(Optional.of(Symptom.MEMORY))
                && named.stream()
                        .anyMatch(other -> other.sign().equals(slip.sign())
                                && task.needs().contains(other.task())
                                && !other.equals(slip));
    }

    // A check that says the same to everything may be right, and what it compares with be wrong.
    private List<Set<Slip>> withoutGuesses(List<Set<Slip>> fitting, Task task, List<AnswerVector> replies) {
        boolean always = replies.stream().allMatch(reply -> reply.shape().equals("b"))
                && replies.stream().map(reply -> reply.numbers()[0]).distinct().count() == 1;
        return always && task.needs().stream().anyMatch(failed::contains)
                ? fitting.stream().filter(named::containsAll).toList()
                : fitting;
    }

    private static int modifications(CallLog calls) {
        return calls.modifiedArguments().size() + calls.argumentsModifiedLater().size();
    }

    // What the student's code does is seen in its answers alone; where it gives none, nothing is claimed.
    private List<Observation> observe(List<Knowledge.Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        try {
            CallLog calls = new CallLog();
            Class<?> contract = questions.get(0).probe().method().getDeclaringClass();
            Object student = LeavesChoices.Made.usual(contract, binding.instance(contract, calls));
            List<AnswerVector> answers = new ArrayList<>();
            List<Boolean> modified = new ArrayList<>();
            for (Knowledge.Question question : questions) {
                int before = modifications(calls);
                answers.add(AnswerVector.of(question.probe().ask(student)));
                modified.add(modifications(calls) > before);
            }
            List<Observation> seen = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                AnswerVector again = AnswerVector.of(questions.get(i).probe().ask(student));
                seen.add(new Observation(
                        questions.get(i).probe().reading(),
                        answers.get(i),
                        again,
                        modified.get(i),
                        questions.get(i).right()));
            }
            return seen;
        } catch (CallFailure | TestAbortedException e) {
            return List.of();
        } finally {
            binding.forget();
        }
    }
}
