package org.backmark.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;
import student.EverythingSolution;

/** An audit of two checks: that the next number is one more, and that texts are shouted. */
class AuditTest {
    private static final Slip TWO_MORE = slip("two-more");
    private static final Slip THREE_MORE = slip("three-more");
    private static final Slip NEGATED = slip("negated-thirteens");
    private static final Assignment SHEET = sheet();

    private final Bank bank = new Bank();
    private final Map<Long, String> names = new LinkedHashMap<>(Map.of(2L, TWO_MORE.text(), 3L, THREE_MORE.text()));
    private final List<String> progress = new ArrayList<>();

    private static Slip slip(String id) {
        return new Slip(id, "next", "Part 1", id + " was done.", Optional.empty());
    }

    private static Assignment sheet() {
        Assignment plain = BindingContract.ASSIGNMENT;
        return new Assignment(
                1,
                plain.id(),
                plain.title(),
                plain.course(),
                plain.sheet(),
                plain.contract(),
                plain.packageName(),
                plain.passMark(),
                plain.fileName(),
                plain.policy(),
                plain.feedback(),
                plain.limits(),
                plain.training(),
                plain.full(),
                List.of(),
                List.of(
                        task("next", "numbersAreCountedOn"),
                        task("shout", "textsAreShouted"),
                        new Task("essay", "Essay", "3", 5, false, true, List.of(), List.of())));
    }

    private static Task task(String id, String check) {
        return new Task(id, id, "1", 3, false, false, List.of(), List.of(new Check(check, 3, Visibility.HIDDEN)));
    }

    /** Solutions whose next number is that many more. */
    private static Everything next(long more) {
        return new EverythingSolution() {
            @Override
            public long next(long value) {
                return value + more;
            }
        };
    }

    /** Solutions that do something wrong which no check looks at. */
    private static Everything wrongUnseen() {
        return new EverythingSolution() {
            @Override
            public double[] halved(double[] numbers) {
                return numbers;
            }
        };
    }

    private static final class Bank implements SlipBank {
        private Everything right = next(1);
        private final Map<Slip, Everything> slips = new LinkedHashMap<>(Map.of(TWO_MORE, next(2)));
        private final Map<String, Object> variants = new LinkedHashMap<>(Map.of("another way", next(1)));
        private final Map<String, Object> mutants =
                new LinkedHashMap<>(Map.of("next: one less", next(0), "next: the same", next(1)));
        private final Map<String, String> harmless = new LinkedHashMap<>();

        @Override
        public String assignment() {
            return SHEET.id();
        }

        @Override
        public List<Slip> slips() {
            return List.copyOf(slips.keySet());
        }

        @Override
        public List<Probe> probes(String task, Random random) {
            return List.of(
                    Probe.of(Everything.class, "next", random.nextLong()),
                    Probe.of(Everything.class, "halved", new double[] {random.nextDouble()}));
        }

        @Override
        public Object solution(Set<Slip> wanted) {
            return wanted.stream().map(slips::get).findFirst().orElse(right);
        }

        @Override
        public boolean combinable(Slip first, Slip second) {
            return false;
        }

        @Override
        public Map<String, Object> variants() {
            return variants;
        }

        @Override
        public Map<String, Object> mutants() {
            return mutants;
        }

        @Override
        public Map<String, String> harmlessMutants() {
            return harmless;
        }
    }

    /** Names a mistake by what comes after 0. */
    private Diagnosis diagnosis() {
        return (tasks, binding) -> tasks.stream()
                .map(task -> new TaskResult(
                        task.task(),
                        task.checks().stream()
                                .map(check -> check.outcome() == Outcome.FAILED
                                        ? check.withDiagnosis(names.getOrDefault(
                                                binding.instance(Everything.class, new CallLog())
                                                        .next(0),
                                                ""))
                                        : check)
                                .toList()))
                .toList();
    }

    private Findings audit(int everyMutant) {
        long[] nanos = new long[1];
        return new Audit(
                        new Run(SHEET, 4, Optional.empty(), false),
                        bank,
                        diagnosis(),
                        () -> nanos[0] += 1_000_000,
                        progress::add)
                .findings(everyMutant);
    }

    @Test
    void gradersThatSeeAndNameEverythingAreSound() {
        Findings findings = audit(1);

        assertThat(findings.verdict())
                .isEqualTo("sound: caught 1 of 1 slips, named rightly 1 (100.0 %), named wrongly 0;"
                        + " 0 of 2 right solutions lost points; 0 of 2 mutants unnoticed, 1 more equivalent");
        assertThat(progress).containsExactly("2 right solutions graded", "1 slips graded", "2 of 2 mutants, 2 graded");
    }

    @Test
    void aSlipThatNoCheckNoticesIsMissed() {
        bank.slips.put(NEGATED, wrongUnseen());
        Findings findings = audit(1);

        assertThat(findings.missed()).containsExactly("negated-thirteens");
        assertThat(findings.hold()).isFalse();
    }

    @Test
    void aSlipWithoutANameIsUnnamedAndOneInTwentyMayBe() {
        bank.slips.put(NEGATED, next(-7));

        assertThat(audit(1).unnamed()).containsExactly("negated-thirteens");
        assertThat(audit(1).hold()).as("half of them").isFalse();
        for (int i = 0; i < 18; i++) {
            bank.slips.put(slip("two-more-" + i), next(100 + i));
            names.put(100L + i, slip("two-more-" + i).text());
        }
        assertThat(audit(1).verdict()).startsWith("sound: caught 20 of 20 slips, named rightly 19 (95.0 %)");
    }

    @Test
    void aSlipForWhichAnotherIsNamedIsNamedWrongly() {
        bank.slips.put(THREE_MORE, next(2));
        Findings findings = audit(1);

        assertThat(findings.misnamed()).containsExactly("three-more in next: " + TWO_MORE.text());
        assertThat(findings.hold()).isFalse();
    }

    @Test
    void aRightSolutionThatLosesPointsIsTold() {
        bank.variants.put("one that shouts too little", new EverythingSolution() {
            @Override
            public String shout(String text) {
                return text;
            }
        });
        Findings findings = audit(1);

        assertThat(findings.lost()).containsExactly("one that shouts too little: 3.0 points in textsAreShouted: shout");
        assertThat(findings.hold()).isFalse();
    }

    @Test
    void aMutantThatNoCheckNoticesSurvivesUnlessItIsKnownToBeHarmless() {
        bank.mutants.put("halved: not at all", wrongUnseen());

        assertThat(audit(1).survivors()).containsExactly("halved: not at all");
        assertThat(audit(1).hold()).isFalse();
        assertThat(progress).contains("no check notices: halved: not at all");
        bank.harmless.put("halved: not at all", "nobody asks");
        assertThat(audit(1).verdict()).startsWith("sound").endsWith("0 of 3 mutants unnoticed, 2 more equivalent");
    }

    @Test
    void ofTheMutantsOnlySomeAreGradedIfSoWanted() {
        for (int i = 0; i < 10; i++) {
            bank.mutants.put("mutant " + i, next(10 + i));
        }

        assertThat(audit(5).mutants()).isEqualTo(3);
        assertThat(audit(1).mutants()).isEqualTo(12);
    }

    /** Every check takes a second: none is quick. */
    @Test
    void checksThatTakeLongAreRunForWhatNoQuickOneNotices() {
        long[] nanos = new long[1];
        Findings findings = new Audit(
                        new Run(SHEET, 4, Optional.empty(), false),
                        bank,
                        diagnosis(),
                        () -> nanos[0] += 1_000_000_000,
                        progress::add)
                .findings(1);

        assertThat(findings.verdict()).startsWith("sound: caught 1 of 1 slips, named rightly 1");
    }

    @Test
    void nothingIsAskedOfAMutantAfterItsFirstFault() {
        List<String> asked = new ArrayList<>();
        bank.mutants.clear();
        bank.mutants.put("all wrong", new EverythingSolution() {
            @Override
            public long next(long value) {
                asked.add("next");
                return -value;
            }

            @Override
            public String shout(String text) {
                asked.add("shout");
                return text;
            }
        });

        assertThat(audit(1).survivors()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aSlipIsNamedThoughItsOwnChecksAreSlowAndAQuickOneOfAnotherTaskNoticesItToo() {
        long[] nanos = new long[1];
        bank.right = new EverythingSolution() {
            @Override
            public long next(long value) {
                nanos[0] += 1_000_000_000;
                return value + 1;
            }
        };
        bank.slips.put(TWO_MORE, new EverythingSolution() {
            @Override
            public long next(long value) {
                return value + 2;
            }

            @Override
            public String shout(String text) {
                return text;
            }
        });
        Findings findings = new Audit(
                        new Run(SHEET, 4, Optional.empty(), false), bank, diagnosis(), () -> nanos[0]++, progress::add)
                .findings(1);

        assertThat(findings.unnamed()).isEmpty();
    }
}
