package org.backmark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backmark.engine.audit.HouseRule;
import org.backmark.engine.audit.HouseRules;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.junit.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which rules an assignment keeps. */
@Command(
        name = "check",
        description = "Tries the rules that every assignment keeps: for its author, in seconds.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {"", "Exit code: 0 all rules hold; 1 otherwise; 2 a fault in what was given."})
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--assignment", required = true, paramLabel = "ID", description = "Whose rules are tried.")
    private String id;

    @Option(names = "--seed", paramLabel = "S", description = "What random inputs come from (1).")
    private long seed = 1;

    @Override
    public Integer call() {
        Assignment assignment = Assignments.load(id);
        HouseRules rules = new HouseRules(new Run(assignment, seed, Optional.empty(), false), System::nanoTime);
        return report(id, rules.tried(), spec.commandLine().getOut());
    }

    /** Each rule, what breaks it, and the exit code that they lead to. */
    static int report(String assignment, List<HouseRule> rules, PrintWriter out) {
        for (HouseRule rule : rules) {
            out.print((rule.holds() ? "holds:  " : "BROKEN: ") + rule.sentence() + "\n");
            rule.faults().forEach(fault -> out.print("  " + fault + "\n"));
        }
        long kept = rules.stream().filter(HouseRule::holds).count();
        out.print(assignment + ": " + kept + " of " + rules.size() + " rules hold\n");
        out.flush();
        return kept == rules.size() ? ExitCode.OK : ExitCode.BELOW_PASS;
    }
}
