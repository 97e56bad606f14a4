package org.backmark.course.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
    /** As GitHub's runner takes a line apart. */
    private static final Pattern COMMAND =
            Pattern.compile("::error (?:file=([^,:]*),line=(\\d+),)?title=([^,:]*)::(.*)");

    @Test
    void aCrashIsShownBesideTheStudentsLine() {
        assertThat(text(Sample.ordinary()))
                .isEqualTo("::error file=src/main/java/tiny/solution/Solution.java,line=42,title=Task gradient%3A"
                        + " gradientIsKnown::crashed: gradients: ArithmeticException: by zero at"
                        + " Solution.gradients(Solution.java:42)%0Agradients: ArithmeticException at"
                        + " Solution.gradients(Solution.java:42)\n");
    }

    @Test
    void anErrorOfTheCompilerIsShownBesideItsLineAndWhatDidNotRunIsNotShown() {
        assertThat(text(Sample.notCompiled()).lines())
                .singleElement()
                .asString()
                .startsWith(
                        "::error file=src/main/java/tiny/solution/Solution.java,line=7,title=Submission%3A not-compiled"
                                + "::rejected: Solution.java:7: ';' expected%0A");
    }

    @Test
    void aForbiddenCallIsShownBesideItsLine() {
        Report report = Sample.hostile(
                "cost: Solution.Inner.load (Solution.java:9) uses new java.io.File, which is not allowed");

        assertThat(text(report)).startsWith("::error file=src/main/java/tiny/solution/Solution.java,line=9,title=");
    }

    @Test
    void aFileThatTheSubmissionHasNotIsNotNamed() {
        assertThat(text(Sample.hostile("boom at Other.java:3 and ../../etc/Solution.java:1")))
                .startsWith("::error title=");
    }

    @Test
    void whateverAStudentWroteIsOneLineAndComesBackAsItWas() {
        String text = text(Sample.hostile());

        assertThat(text.lines()).hasSize(2).allSatisfy(line -> {
            Matcher command = COMMAND.matcher(line);
            assertThat(command.matches()).as(line).isTrue();
            assertThat(unescaped(command.group(4))).contains("::set-output name=result::pwned\n##[add-mask]y\n````");
        });
    }

    @Test
    void aHiddenCheckShowsItsHintAndNothingOfItsInputs() {
        assertThat(text(Sample.withSecret())).contains("look at the bias").doesNotContain("0.4321", "0.1234");
    }

    @Test
    void onlyTheTenThatCostMostAreTold() {
        List<Task> tasks = new ArrayList<>();
        List<TaskResult> results = new ArrayList<>();
        for (int points = 1; points <= 14; points++) {
            Check check = Tiny.visible("check" + points, points);
            Task task = Tiny.task("task" + points, check);
            tasks.add(task);
            results.add(new TaskResult(task, List.of(CheckResult.of(task, check, Outcome.FAILED, "wrong", "", 1))));
        }
        Assignment sheet = Tiny.assignment(tasks.toArray(Task[]::new));

        String text = text(new Report("ada", sheet, Status.GRADED, "", List.of(), results, 7, 1, 0));

        assertThat(text.lines())
                .hasSize(10)
                .first()
                .asString()
                .isEqualTo("::error title=Task task14%3A check14::failed: wrong");
        assertThat(text).contains("check5:").doesNotContain("check4:");
    }

    private static String text(Report report) {
        return GithubAnnotations.text(StudentReport.of(report, Sample.places()));
    }

    private static String unescaped(String data) {
        return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
