package org.backmark.reference.inf5860week7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.reference.ComposedSlipBank;
import org.backmark.reference.Mutants;
import org.backmark.reference.SlipBankContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Week7SlipsTest implements SlipBankContract {
    private static final Assignment WEEK7 = Assignments.load("inf5860-week7");
    private static final Week7Slips BANK = new Week7Slips();
    private static final Diagnosis DIAGNOSIS = Diagnosis.of(WEEK7, 1);
    private static final Diagnosis LOCAL = Diagnosis.local(WEEK7);

    private static final int EVERY = Integer.getInteger("backmark.every-pair", 37);

    static Stream<Set<Slip>> pairs() {
        List<Slip> values =
                BANK.slips().stream().filter(slip -> slip.sign().isEmpty()).toList();
        return values.stream()
                .flatMap(first -> values.stream()
                        .filter(second -> first.task().equals(second.task()) && !first.equals(second))
                        .filter(second -> values.indexOf(first) < values.indexOf(second))
                        .filter(second -> BANK.combinable(first, second))
                        .map(second -> Set.of(first, second)));
    }

    @Override
    public ComposedSlipBank<?> bank() {
        return BANK;
    }

    private List<String> diagnoses(Object solution, Set<String> failedTasks) {
        return diagnoses(DIAGNOSIS, solution, failedTasks);
    }

    private List<String> diagnoses(Diagnosis by, Object solution, Set<String> failedTasks) {
        return diagnoses(by, solution, failedTasks.toArray(String[]::new));
    }

    /** But what shows in the exact right numbers only, which students do not have. */
    @Test
    void nearlyEverySlipIsNamedByTheStudentsTableToo() {
        List<String> unnamed = new ArrayList<>();
        BANK.slips().forEach(slip -> {
            String diagnosis = diagnoses(LOCAL, BANK.solution(Set.of(slip)), Set.of(slip.task()))
                    .get(0);
            if (diagnosis.isEmpty()) {
                unnamed.add(slip.id());
            } else {
                assertThat(diagnosis).isEqualTo(slip.text());
            }
        });

        assertThat(unnamed)
                .containsExactly(
                        "relu-by-hand.derivatives-swapped",
                        "relu-by-hand.value-for-slope",
                        "relu-by-hand.flat",
                        "net-by-hand.bias-forgotten",
                        "net-by-hand.bias-as-target",
                        "net-by-hand.side-for-inputs",
                        "net-by-hand.transposed",
                        "sigmoid-gradient.float",
                        "cost.float",
                        "cost.log-plus",
                        "backprop.float",
                        "backprop.numerical",
                        "train.own-weights");
    }

    @Test
    void aMistakeThatIsCarriedOnAndAnotherAreNamedOrNothingIs() {
        Set<Slip> both = Set.of(slip("backprop.delta-sign"), slip("train.ascent"));
        Set<String> tasks = Set.of("backprop", "train");

        assertThat(diagnoses(BANK.solution(both), tasks))
                .containsExactly(
                        slip("backprop.delta-sign").text(),
                        slip("train.ascent").text() + " And: "
                                + slip("backprop.delta-sign").text());
        assertThat(diagnoses(LOCAL, BANK.solution(both), tasks))
                .containsExactly(slip("backprop.delta-sign").text(), "");
    }

    @Test
    void whatIsBuiltOnAWrongAnswerIsNotBlamed() {
        Slip constant = slip("cost.constant");
        Slip memory = slip("cost.memory");

        assertThat(diagnoses(BANK.solution(Set.of(constant)), Set.of("cost", "numerical-gradient", "check-gradients")))
                .as("a check that compares with a wrong numerical gradient rejects everything")
                .containsExactly(constant.text(), "", "");
        assertThat(diagnoses(BANK.solution(Set.of(memory)), Set.of("cost", "train")))
                .as("the training notes costs that differ each time")
                .containsExactly(memory.text(), "");
    }

    /** Two that come to the same as one are named as that one. */
    @Test
    void twoSlipsOfOneTaskAreNamedSoThatTheirAnswersAreExplained() {
        List<String> wrong = new ArrayList<>();
        int[] pairs = new int[1];
        pairs().forEach(pair -> {
            String task = pair.iterator().next().task();
            String diagnosis =
                    diagnoses(BANK.solution(pair), Set.of(task)).get(0).replaceFirst("^Either: (.*) Or: .*$", "$1");
            Set<Slip> named = BANK.slips().stream()
                    .filter(slip -> diagnosis.contains(slip.text()))
                    .collect(Collectors.toSet());
            pairs[0]++;
            if (named.isEmpty() || !answers(named, task).equals(answers(pair, task))) {
                wrong.add(pair.stream().map(Slip::id).sorted().toList() + " -> " + diagnosis);
            }
        });

        assertThat(pairs[0]).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid-gradient.value-for-slope, sigmoid-gradient.minus-one",
        "cost.second-half-forgotten,       cost.sign",
        "cost.second-half-forgotten,       cost.log10",
        "cost.sign,                        cost.log2",
        "cost.average-forgotten,           cost.label-average",
        "cost-regularised.absolute,        cost-regularised.bias-included",
        "cost-regularised.absolute,        cost-regularised.first-row",
        "cost-regularised.lambda-over-m,   cost-regularised.sign",
        "cost-regularised.only-theta1,     cost-regularised.bias-included",
        "backprop.output-slope,            backprop.delta-sign",
        "backprop.slope-forgotten,         backprop.delta-sign",
        "backprop.last-sample-only,        backprop.bias-gradient-zero",
        "backprop-regularised.not-divided-by-m, backprop-regularised.sign",
        "backprop-regularised.squares,     backprop-regularised.bias-included",
        "backprop-regularised.only-theta1, backprop-regularised.bias-included",
        "numerical-gradient.one-sided,     numerical-gradient.sign",
        "numerical-gradient.not-halved,    numerical-gradient.sign",
        "numerical-gradient.not-halved,    numerical-gradient.not-restored",
        "numerical-gradient.one-sided-halved, numerical-gradient.lambda-forgotten",
        "numerical-gradient.lambda-forgotten, numerical-gradient.bias-forgotten",
        "train.ascent,                     train.only-theta1",
        "train.ascent,                     train.only-theta2",
        "train.ascent,                     train.rate-ignored",
        "train.only-theta2,                train.rate-over-m",
        "train.cost-after-update,          train.lambda-forgotten",
        "train.one-after-the-other,        train.cost-after-update",
        "train.one-update-too-few,         train.cost-without-penalty"
    })
    void twoSlipsThatAreLikelyToMeetAreBothNamed(String first, String second) {
        Set<Slip> both = Set.of(slip(first), slip(second));

        assertThat(BANK.combinable(slip(first), slip(second))).isTrue();
        assertThat(diagnoses(BANK.solution(both), Set.of(slip(first).task())).get(0))
                .contains(slip(first).text(), slip(second).text())
                .doesNotStartWith("Either");
    }

    /** Some of all pairs; a mistake that is carried on is no third one. */
    @Test
    void twoSlipsOfDifferentTasksLeadToNoClaimOfAThird() {
        List<Slip> values =
                BANK.slips().stream().filter(slip -> slip.sign().isEmpty()).toList();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (Slip first : values) {
            for (Slip second : values) {
                boolean inOrder = values.indexOf(first) < values.indexOf(second);
                if (inOrder && !first.task().equals(second.task()) && number++ % EVERY == 0) {
                    wrong.addAll(thirds(Set.of(first, second)));
                }
            }
        }

        assertThat(number / EVERY).isGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    private List<String> thirds(Set<Slip> pair) {
        if (!BANK.combinable(pair.iterator().next(), List.copyOf(pair).get(1))) {
            return List.of();
        }
        List<String> tasks = WEEK7.tasks().stream()
                .map(Task::id)
                .filter(task -> !answers(pair, task).equals(answers(Set.of(), task)))
                .toList();
        List<String> diagnoses = diagnoses(BANK.solution(pair), Set.copyOf(tasks));
        List<String> thirds = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            boolean right = Arrays.stream(diagnoses.get(i).split("Or: "))
                    .anyMatch(claim -> BANK.slips().stream()
                            .allMatch(slip -> pair.contains(slip) || !claim.contains(slip.text())));
            if (!right) {
                thirds.add(pair.stream().map(Slip::id).sorted().toList() + " in " + tasks.get(i) + ": "
                        + diagnoses.get(i));
            }
        }
        return thirds;
    }

    // Of other questions than those of the diagnosis; the last digits depend on the order of the operations.
    private static String answers(Set<Slip> slips, String task) {
        Week7Reference solution = BANK.solution(slips);
        StringBuilder answers = new StringBuilder();
        for (Probe probe : BANK.probes(task, new Random(99))) {
            try {
                answers.append(rounded(
                        probe.method().invoke(solution, probe.arguments().toArray())));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(probe.method().getName(), e);
            }
        }
        return answers.toString();
    }

    private static String rounded(Object answer) {
        if (answer instanceof Matrix matrix) {
            return Arrays.stream(matrix.toArrays())
                    .flatMapToDouble(Arrays::stream)
                    .mapToObj(Week7SlipsTest::rounded)
                    .toList()
                    .toString();
        } else if (answer instanceof Gradients gradients) {
            return rounded(gradients.theta1()) + rounded(gradients.theta2());
        } else if (answer instanceof Training training) {
            return rounded(training.theta1())
                    + rounded(training.theta2())
                    + Arrays.stream(training.cost())
                            .mapToObj(Week7SlipsTest::rounded)
                            .toList();
        }
        return answer instanceof Double number
                ? String.format(Locale.ROOT, "%.6f", number + 1e-12).replaceFirst("^-(0[.]0+)$", "$1")
                : String.valueOf(answer);
    }

    /** What the two complaints are mostly about. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost-regularised.bias-included",
                "backprop-regularised.bias-included",
                "cost.average-forgotten",
                "cost.average-twice",
                "backprop.average-forgotten",
                "backprop.average-twice",
                "backprop-regularised.not-divided-by-m",
                "cost-regularised.lambda-over-m",
                "cost-regularised.absolute",
                "cost-regularised.only-theta1",
                "backprop-regularised.only-theta1",
                "cost-regularised.first-row",
                "backprop-regularised.first-row",
                "backprop.slope-of-activation",
                "backprop.slope-forgotten",
                "backprop.value-for-slope",
                "sigmoid-gradient.value-for-slope",
                "cost.bias-missing",
                "cost.bias-last",
                "backprop.bias-left-in",
                "backprop.delta-sign",
                "backprop.last-sample-only",
                "backprop.transposed",
                "backprop.swapped",
                "backprop.bias-column-missing",
                "backprop.float",
                "backprop.numerical",
                "backprop.input-modified",
                "backprop.memory",
                "cost.label-off-by-one",
                "cost.not-one-hot",
                "cost.log10",
                "cost.log2",
                "cost.second-half-forgotten",
                "cost.sign",
                "numerical-gradient.one-sided",
                "numerical-gradient.not-halved",
                "numerical-gradient.not-restored",
                "train.ascent",
                "train.only-theta1",
                "train.only-theta2",
                "train.rate-ignored",
                "rand-initialize-weights.all-equal",
                "rand-initialize-weights.only-positive",
                "rand-initialize-weights.gaussian",
                "rand-initialize-weights.not-shifted",
                "check-gradients.accepts-everything",
                "check-gradients.rejects-everything"
            })
    void theBankHoldsWhatStudentsAreKnownToDo(String id) {
        assertThat(BANK.slips()).extracting(Slip::id).contains(id);
    }

    @Test
    void theHarmlessMutantsAreMutantsAndEachSaysWhy() {
        Probe weights = BANK.probes("rand-initialize-weights", new Random(1)).get(0);
        Set<String> mutants = Mutants.of(Week7Steps.class, steps -> weights.ask(new Week7Reference(steps)))
                .keySet();

        assertThat(mutants).containsAll(BANK.harmlessMutants().keySet());
        assertThat(BANK.harmlessMutants().values())
                .hasSizeLessThan(5)
                .allSatisfy(why -> assertThat(why).hasSizeGreaterThan(40));
    }

    @Test
    void thereAreSlipsEnough() {
        assertThat(BANK.slips()).hasSizeGreaterThan(80);
    }
}
