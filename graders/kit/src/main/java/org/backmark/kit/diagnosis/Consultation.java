package org.backmark.kit.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    Consultation(Knowledge knowledge, Binding binding) {
        this.knowledge = knowledge;
        this.binding = binding;
    }

    List<TaskResult> explain(List<TaskResult> tasks) {
        tasks.stream()
                .filter(task -> task.has(Outcome.FAILED))
                .forEach(task -> failed.add(task.task().id()));
        return tasks.stream().map(this::explained).toList();
    }

    private TaskResult explained(TaskResult result) {
        if (!result.has(Outcome.FAILED)) {
            return result;
        }
        String diagnosis = diagnosisOf(result.task());
        return new TaskResult(
                result.task(),
                result.checks().stream()
                        .map(check -> check.outcome() == Outcome.FAILED ? check.withDiagnosis(diagnosis) : check)
                        .toList());
    }

    private String diagnosisOf(Task of) {
        String task = of.id();
        List<Observation> seen = observe(knowledge.questions(task));
        if (seen.isEmpty()) {
            return "";
        }
        List<Reply> replies = seen.stream()
                .filter(one -> one.reading() == Reading.ANSWER)
                .map(Observation::answer)
                .toList();
        List<Set<Slip>> fitting = knowledge.fitting(task, replies);
        List<String> sentences = new ArrayList<>();
        for (Slip slip : knowledge.signed(task)) {
            Sign sign = slip.sign().orElseThrow();
            // A slip of value may be why chance has no part.
            boolean explained = sign == Sign.NOT_RANDOM && !fitting.isEmpty();
            if (!explained && !isInherited(slip, of) && sign.showsIn(seen)) {
                named.add(slip);
                sentences.add(slip.text());
            }
        }
        if (fitting.isEmpty() && sentences.isEmpty()) {
            fitting = knowledge.fittingPairs(task, replies);
        }
        Likeliest likeliest = Likeliest.of(withoutGuesses(fitting, of, replies), named, task);
        named.addAll(likeliest.slips());
        sentences.add(likeliest.text());
        return String.join(" ", sentences).strip();
    }

    // What is built on a method that remembers has other answers the second time too.
    private boolean isInherited(Slip slip, Task task) {
        return slip.sign().equals(Optional.of(Sign.MEMORY))
                && named.stream()
                        .anyMatch(other -> other.sign().equals(slip.sign())
                                && task.needs().contains(other.task())
                                && !other.equals(slip));
    }

    // A check that says no to everything may be right, and what it compares with be wrong.
    private List<Set<Slip>> withoutGuesses(List<Set<Slip>> fitting, Task task, List<Reply> replies) {
        boolean alwaysNo = replies.stream().allMatch(reply -> reply.shape().equals("b") && reply.numbers()[0] == 0);
        return alwaysNo && task.needs().stream().anyMatch(failed::contains)
                ? fitting.stream().filter(named::containsAll).toList()
                : fitting;
    }

    // What the student's code does is seen in its answers alone; where it gives none, nothing is claimed.
    private List<Observation> observe(List<Knowledge.Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        try {
            CallLog calls = new CallLog();
            Object student = binding.instance(questions.get(0).probe().method().getDeclaringClass(), calls);
            List<Reply> answers = new ArrayList<>();
            List<Boolean> modified = new ArrayList<>();
            for (Knowledge.Question question : questions) {
                int before = calls.modifiedArguments().size();
                answers.add(Reply.of(question.probe().ask(student)));
                modified.add(calls.modifiedArguments().size() > before);
            }
            List<Observation> seen = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                Reply again = Reply.of(questions.get(i).probe().ask(student));
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
