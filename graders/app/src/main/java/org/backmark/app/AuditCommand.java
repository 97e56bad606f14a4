package org.backmark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backmark.engine.audit.Audit;
import org.backmark.engine.audit.Findings;
import org.backmark.engine.find.InputException;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.junit.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grades the graders. */
@Command(
        name = "audit",
        description = "Grades the graders: with right solutions, known slips and mutants.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {
            "",
            "Exit code: 0 every slip is caught, 95 %% are named rightly and none wrongly,",
            "no right solution loses points and every mutant is caught or equivalent;",
            "1 otherwise; 2 a fault in what was given."
        })
final class AuditCommand implements Callable<Integer> {
    private static final int SHORT = 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--assignment", required = true, paramLabel = "ID", description = "Whose graders are graded.")
    private String assignmentId;

    @Option(names = "--seed", paramLabel = "S", description = "What random inputs come from (1).")
    private long seed = 1;

    @Option(names = "--short", description = "Only one mutant in " + SHORT + ".")
    private boolean brief;

    @Override
    public Integer call() {
        Assignment assignment = Assignments.load(assignmentId);
        SlipBank bank = SlipBank.of(assignment.id())
                .orElseThrow(() ->
                        new InputException(assignment.id() + " has no bank of slips: there is nothing to audit with"));
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Run run = new Run(assignment, seed, Optional.empty(), false);
        Findings findings = new Audit(run, bank, Diagnosis.of(assignment, seed), System::nanoTime, line -> {
                    progress.print(line + "\n");
                    progress.flush();
                })
                .findings(brief ? SHORT : 1);
        return report(assignment.id(), findings, out);
    }

    /** What was found, the verdict last, and the exit code that it leads to. */
    static int report(String assignment, Findings findings, PrintWriter out) {
        list(out, "not caught", findings.missed());
        list(out, "caught and not named", findings.unnamed());
        list(out, "named wrongly", findings.misnamed());
        list(out, "points lost by a right solution", findings.lost());
        list(out, "mutant that no check notices", findings.survivors());
        out.print(assignment + " " + findings.verdict() + "\n");
        out.flush();
        return findings.hold() ? ExitCode.OK : ExitCode.BELOW_PASS;
    }

    private static void list(PrintWriter out, String what, List<String> lines) {
        lines.forEach(line -> out.print(what + ": " + line + "\n"));
    }
}
