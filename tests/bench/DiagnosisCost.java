import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.backmark.engine.run.Suite;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.TaskResult;

/** What the diagnosis of a wrong submission costs in CPU time, in a class of thirty: 24 with one mistake, 6 with two. */
public final class DiagnosisCost {
    // Not wall time, which says more of what else runs.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ONE_MISTAKE = 24;
    private static final int CLASS = 30;
    private static final long SLOW_MILLIS = 2_000;

    /** Arguments: the assignment, the seed, and whether the diagnosis is prepared while the workers start. */
    public static void main(String[] arguments) throws InterruptedException {
        Assignment assignment = Assignments.load(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        boolean prepared = Boolean.parseBoolean(arguments[2]);
        Run run = new Run(assignment, seed, Optional.empty(), false);
        SlipBank bank = SlipBank.of(assignment.id()).orElseThrow();
        Suite suite = Suite.of(assignment);
        List<Object> students = students(bank, new Random(seed));
        Set<String> slow = suite.run(run, new OneObject(bank.solution(Set.of())), System::nanoTime).stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> check.millis() > SLOW_MILLIS)
                .map(check -> check.check())
                .collect(Collectors.toSet());
        List<List<TaskResult>> results = new ArrayList<>();
        for (Object student : students) {
            results.add(suite.run(run, new OneObject(student), System::nanoTime, slow));
        }

        Diagnosis diagnosis = Diagnosis.of(assignment, seed);
        long preparation = CPU.getCurrentThreadCpuTime();
        if (prepared) {
            diagnosis.prepare(true);
        }
        preparation = CPU.getCurrentThreadCpuTime() - preparation;
        List<Double> millis = new ArrayList<>();
        int named = 0;
        for (int i = 0; i < CLASS; i++) {
            long started = CPU.getCurrentThreadCpuTime();
            List<TaskResult> explained = diagnosis.explain(results.get(i), new OneObject(students.get(i)));
            millis.add((CPU.getCurrentThreadCpuTime() - started) / 1e6);
            named += explained.stream().flatMap(task -> task.checks().stream()).anyMatch(check -> !check.diagnosis().isEmpty())
                    ? 1
                    : 0;
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s, seed %d, %s: %d wrong submissions, %d named; CPU ms: first %.1f, mean %.1f, median %.1f, worst %.1f%n",
                assignment.id(),
                seed,
                prepared ? String.format(Locale.ROOT, "prepared in %.0f ms of CPU", preparation / 1e6) : "not prepared",
                CLASS,
                named,
                millis.get(0),
                millis.stream().mapToDouble(a -> a).average().orElseThrow(),
                sorted.get(CLASS / 2),
                sorted.get(CLASS - 1));
    }

    private static List<Object> students(SlipBank bank, Random random) {
        List<Slip> slips = new ArrayList<>(bank.slips());
        Collections.shuffle(slips, random);
        List<Object> students = new ArrayList<>();
        for (Slip slip : slips.subList(0, ONE_MISTAKE)) {
            students.add(bank.solution(Set.of(slip)));
        }
        while (students.size() < CLASS) {
            Slip first = slips.get(random.nextInt(slips.size()));
            Slip second = slips.get(random.nextInt(slips.size()));
            if (!first.equals(second) && bank.combinable(first, second)) {
                students.add(bank.solution(Set.of(first, second)));
            }
        }
        Collections.shuffle(students, random);
        return students;
    }
}
