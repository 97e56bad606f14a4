package org.backmark.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code backmark}. */
@Command(
        name = "backmark",
        description = "Grades backpropagation assignments in Java, without an IDE.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = false,
        subcommands = {GradeCommand.class, HandoutCommand.class, AssignmentsCommand.class, DoctorCommand.class})
public final class Backmark implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given: say what to do");
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, with every error as one clear line. */
    static CommandLine commandLine() {
        return new CommandLine(new Backmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Backmark::usageError)
                .setExecutionExceptionHandler(Backmark::failure);
    }

    private static int usageError(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("backmark: " + e.getMessage());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        int code = ExitCode.of(e);
        command.getErr().println("backmark: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        if (code == ExitCode.GRADER_ERROR) {
            e.printStackTrace(command.getErr());
        }
        return code;
    }
}
