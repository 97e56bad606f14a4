package org.backmark.app.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;

/** The handout's README: what to do, how to run it, what the board means. */
final class Readme {
    private Readme() {}

    static String of(Assignment assignment) {
        String folder = "src/main/java/" + assignment.packageName().replace('.', '/');
        return """
                # %s

                %s. %s.

                ## What to do

                You need a JDK, 17 or newer, and Maven, 3.8 or newer. Your code goes into
                `%s`. Each task is a method there; its comment says
                what is given and what to return. Replace `throw new NotAttempted();` by your
                code, in any order. Then run

                    mvn test

                The first time, Maven downloads a few libraries. The tests in `src/test/java` are
                the visible checks. Read them as you like; changing them changes nothing at
                grading.

                ## Tasks

                %s
                Points of visible checks are those that `mvn test` can show you. The rest comes
                from hidden checks, which are run at grading: the same tasks, other inputs.
                There, one call of your code may use %s s of processor time and %s MB of
                memory. You pass with %s of all points.%s
                %s%s
                ## What your code may use

                Java's own language, text, numbers, collections, streams, dates, clocks, random
                numbers, and readers and writers in memory (`StringWriter`, `Scanner` of a text);
                printing with `System.out`; `Matrix` and EJML. Parallel streams run in one thread
                at grading.

                Not files, the network, other programs, threads of your own, `Thread.sleep`,
                reflection, class loading, `System.exit`, `System.in` and the environment. A check
                whose method reaches one of these is rejected, by `mvn test` as at grading, with
                the line that does it; what no task reaches does no harm. Imports of JUnit in your
                solution do none either; tests belong into `src/test/java`.

                ## What the board means

                `mvn test` ends with a line for each task: its points, and a mark.

                | Mark | Meaning |
                |---|---|
                | passed | Every visible check of the task is right. |
                | failed | A check is wrong; the line below says which, and what to look at. |
                | partial | A known mistake, which is named, is all that is wrong: a share of the points stays. |
                | followed through | Wrong only by a mistake that an earlier task has paid for. |
                | not attempted | The stub is still there. |
                | needs *method* | The check also calls *method*, which is still a stub. |
                | crashed | Your code threw an exception, or ended the program. |
                | timed out | Your code did not come to an end in time. |
                | out of memory | Your code used up its memory. |
                | rejected | Your code uses what it may not; the line below says what, and where. |
                | checked at grading | The task has hidden checks only. |
                | manual | A person marks it. |
                | grader error | The check itself is at fault: tell your teacher. |

                A wrong answer makes the build red: further up, Maven prints what was computed,
                what was expected and where.

                One mistake costs its points once. At grading, what is right but for your mistake in
                an earlier task earns its points all the same; `mvn test` can tell that only where
                both are the same known mistake, and so may show fewer points than you will get.

                ## Where to look

                - `target/backmark/report.html`: all of it as a page for your browser, with curves.
                - `target/backmark/scores.csv`: your points for each task.
                - `target/backmark/checks.csv`: each check, with its message.
                - `target/backmark/report.json`: the same for programs.
                - `target/backmark/figures`: what some checks draw of your answers, right or wrong.
                - `target/backmark/scoreboard.txt`: the board.
                - `target/site/jacoco/index.html`: which lines of your code the checks ran.

                To run the checks of one class in `src/test/java`: `mvn test -Dtest=CLASS`.

                ## Tests of your own

                Write them into `src/test/java` beside the visible checks, in the same package, with
                JUnit. At grading they run too, and your teacher sees how many pass and which lines of
                your code they run. They have no network and no files there.%s

                ## On GitHub and GitLab

                `.github/workflows/backmark.yml` and `.gitlab-ci.yml` run `mvn test` at every push, and
                keep `target/backmark`.

                ## Large matrices

                Products of large matrices (200 x 200 by 200 x 200, say) are computed by OpenBLAS
                on all processors. Where it does not load, EJML computes them, more slowly, and
                one line says so; the last digits may differ. A newer Java warns of native code
                then, which does no harm. At grading all products are EJML's.
                """.formatted(
                        assignment.title(),
                        assignment.course(),
                        assignment.sheet(),
                        folder,
                        tasks(assignment.tasks()),
                        number(assignment.limits().callSeconds()),
                        assignment.limits().heapMegabytes(),
                        assignment.passMark(),
                        policy(assignment.policy()),
                        errata(assignment.errata()),
                        ofTheSheet(assignment.id()),
                        ownTests(assignment.ownTests().points()));
    }

    private static String tasks(List<Task> tasks) {
        return "| Task | Sheet | Points | of these visible |\n|---|---|---:|---:|\n"
                + tasks.stream().map(Readme::row).collect(Collectors.joining());
    }

    private static String row(Task task) {
        double visible = task.checks().stream()
                .filter(check -> check.visibility() == Visibility.VISIBLE)
                .mapToDouble(Check::points)
                .sum();
        return "| " + task.title() + (task.bonus() ? " (bonus)" : "") + " | " + task.sheetPart() + " | "
                + number(task.points()) + " | " + (task.manual() ? "marked by a person" : number(visible)) + " |\n";
    }

    private static String policy(Policy policy) {
        String grace = policy.graceMinutes() == 0 ? "" : ", after " + policy.graceMinutes() + " minutes of grace";
        String late = switch (policy.late()) {
            case "refuse" -> "\nWork that comes after the deadline is refused" + grace + ".";
            case "percent" ->
                "\nLate work loses " + number(policy.percentPerDay()) + " % of its points for each day begun" + grace
                        + ".";
            default -> "";
        };
        return late + (policy.groupSize() == 1 ? "" : "\nUp to " + policy.groupSize() + " may work together.");
    }

    private static String errata(List<String> errata) {
        return errata.isEmpty()
                ? ""
                : "\n## What the sheet gets wrong\n\n"
                        + errata.stream().map(text -> "- " + text + "\n").collect(Collectors.joining());
    }

    /** What a sheet has to say besides, where a file with it stands beside its JSON. */
    private static String ofTheSheet(String id) {
        String file = "/org/backmark/assignments/" + id + "-handout.md";
        try (InputStream in = Readme.class.getResourceAsStream(file)) {
            return in == null ? "" : "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String ownTests(double points) {
        return points == 0
                ? ""
                : " They\ngive up to " + number(points)
                        + " points: the share of the lines that they run, times the share of them that pass.";
    }

    private static String number(double number) {
        // A sum of tenths is not a tenth to the last digit.
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
