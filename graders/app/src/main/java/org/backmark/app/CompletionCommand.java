package org.backmark.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete this program's command lines. */
@Command(
        name = "completion",
        description = "Prints a script that completes command lines, for bash and zsh.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {
            "",
            "For this session: source <(backmark completion); for good: the same line in",
            "~/.bashrc or ~/.zshrc. The command must be called backmark there.",
            "",
            "Exit code: 0."
        })
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        out.flush();
        return ExitCode.OK;
    }
}
