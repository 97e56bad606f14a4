package org.backmark.app;

import java.io.PrintWriter;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Submission;
import org.backmark.engine.grader.GraderOptions;
import org.backmark.engine.report.Changes;
import org.backmark.engine.report.Decided;
import org.backmark.engine.run.RecordedCall;
import org.backmark.engine.run.Suite;
import org.backmark.engine.text.Printable;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Tally;

/** One check of one submission, on the terminal and nowhere else. */
final class CheckReplay implements ResultStore {
    private static final String INDENT = "  ";
    private final String check;
    private final PrintWriter terminal;
    private final Map<List<Object>, Integer> questions = new HashMap<>();
    private int calls;
    private List<Report> reports = List.of();

    CheckReplay(String check, PrintWriter terminal) {
        this.check = check;
        this.terminal = terminal;
    }

    /**
     * Runs the check, and prints what it asks.
     *
     * @return the exit code
     * @throws InputException if more or fewer than one submission is wanted
     */
    static int grade(
            String check,
            Run run,
            SubmissionFilter wanted,
            SandboxChoice sandbox,
            PrintWriter terminal,
            PrintWriter remarks)
            throws Exception {
        if (wanted.size() != 1) {
            throw new InputException(
                    "--check replays one submission, and there are " + wanted.size() + ": name one with --only");
        }
        CheckReplay replayed = new CheckReplay(check, terminal);
        Suite suite = Suite.of(run.assignment()).replaying(check, replayed::called);
        GraderOptions options = new GraderOptions(run, suite, 1, sandbox.kind());
        if (!new GradingSession(options, replayed, remarks, ClassProgress.NONE).grade(wanted)) {
            return ExitCode.INTERRUPTED;
        }
        Tally tally = new Tally(run.assignment().passMark());
        replayed.reports().forEach(tally::add);
        return ExitCode.of(false, tally);
    }

    /** Prints one call; the arguments only of the first that has them, as checks ask again in other company. */
    void called(RecordedCall call) {
        calls++;
        Integer before = questions.putIfAbsent(question(call), calls);
        terminal.print(
                "call " + calls + ": " + call.method() + (before == null ? "" : ", asked as in call " + before) + "\n");
        if (before == null) {
            call.arguments().forEach(argument -> print(argument.name(), argument.value()));
        }
        call.failure().ifPresent(why -> print("no answer", why));
        call.answer().ifPresent(answer -> print("answer", answer));
        call.expected().ifPresent(expected -> print("expected", expected));
        if (call.answer().isPresent() && call.expected().isPresent()) {
            terminal.print(
                    INDENT + difference(call.answer().get(), call.expected().get()) + "\n");
        }
    }

    // Its lines tell the shapes, and all of its numbers what the lines leave out.
    private static List<Object> question(RecordedCall call) {
        List<Object> question = new ArrayList<>(List.of(call.method()));
        for (RecordedCall.Argument argument : call.arguments()) {
            question.add(Abbreviated.lines(argument.value()));
            question.add(DoubleBuffer.wrap(Abbreviated.numbers(argument.value()).toArray()));
        }
        return question;
    }

    private void print(String name, Object value) {
        List<String> lines = Abbreviated.lines(value);
        terminal.print(INDENT + name + ": " + lines.get(0) + "\n");
        lines.stream().skip(1).forEach(line -> terminal.print(INDENT + line + "\n"));
    }

    private static String difference(Object answer, Object expected) {
        double[] computed = Abbreviated.numbers(answer).toArray();
        double[] right = Abbreviated.numbers(expected).toArray();
        if (computed.length != right.length) {
            return "difference: " + computed.length + " numbers, not " + right.length;
        }
        double largest = 0;
        for (int i = 0; i < right.length; i++) {
            double difference = Math.abs(computed[i] - right[i]);
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return "difference: at most " + largest;
    }

    @Override
    public List<Submission> rest(SubmissionFilter wanted) {
        return wanted.all().stream().filter(wanted::has).toList();
    }

    @Override
    public void begin(Submission submission) {}

    @Override
    public void add(Graded graded) {
        Report report = graded.report();
        reports = List.of(report);
        if (!report.note().isEmpty()) {
            terminal.print(report.status().label() + ": " + Printable.line(report.note()) + "\n");
        }
        report.checks().filter(result -> result.check().equals(check)).forEach(this::print);
        String output = new String(graded.output(), StandardCharsets.UTF_8);
        if (!output.isEmpty()) {
            terminal.print("what the code printed:\n" + output + (output.endsWith("\n") ? "" : "\n"));
        }
        terminal.flush();
    }

    private void print(CheckResult result) {
        terminal.print(check + ": " + result.outcome().label() + "\n");
        for (String text : List.of(result.details(), result.hint(), result.diagnosis())) {
            text.lines().forEach(line -> terminal.print(INDENT + Printable.line(line) + "\n"));
        }
    }

    @Override
    public Reports reports() {
        return Reports.of(reports);
    }

    @Override
    public void writeTables() {}

    @Override
    public Optional<Changes> complete(List<Decided> decided) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
