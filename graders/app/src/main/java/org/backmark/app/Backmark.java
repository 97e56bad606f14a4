package org.backmark.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.function.Function;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Reason;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code backmark}. */
@Command(
        name = "backmark",
        description = "Grades backpropagation assignments in Java, without an IDE.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = false,
        subcommands = {
            GradeCommand.class,
            HandoutCommand.class,
            GradescopeCommand.class,
            WorkflowCommand.class,
            AssignmentsCommand.class,
            DoctorCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            CourseCommand.class,
            ReviewersCommand.class,
            CompletionCommand.class,
            MoodleCommand.class,
            CanvasCommand.class,
            SimilarCommand.class
        },
        footer = {
            "",
            "backmark COMMAND --help says more. Exit codes of all commands: 0 it is done;",
            "1 what was graded is below the mark; 2 a fault in what was given; 3 a fault",
            "of the grader's."
        })
public final class Backmark implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given: say what to do");
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(commandLine(), arguments));
    }

    /** Runs a command line; an error of the JVM's is a fault of ours too, and must not look like a mark missed. */
    static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return failure(e, commandLine);
        }
    }

    /** The command line, with every error as one clear line. */
    static CommandLine commandLine() {
        return new CommandLine(new Backmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, text -> number(text, Integer::valueOf))
                .registerConverter(long.class, text -> number(text, Long::valueOf))
                .setParameterExceptionHandler(Backmark::usageError)
                .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command));
    }

    private static <T> T number(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a valid integer");
        }
    }

    private static int usageError(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.print("backmark: " + Printable.line(e.getMessage()) + "\n");
        err.print("Try '" + command.getCommandSpec().qualifiedName() + " --help'.\n");
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failure(Throwable thrown, CommandLine command) {
        int code = ExitCode.of(thrown);
        PrintWriter err = command.getErr();
        // A fault of ours is told as it is, with what a report of it needs.
        boolean ours = code == ExitCode.GRADER_ERROR;
        err.print("backmark: " + Printable.line(ours && thrown.getMessage() == null ? thrown.toString() : line(thrown))
                + "\n");
        if (ours) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    // Java tells of most files that it cannot use their names alone.
    static String line(Throwable thrown) {
        if (thrown instanceof UncheckedIOException unchecked) {
            return line(unchecked.getCause());
        }
        if (thrown instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        return Reason.of(thrown);
    }

    private static String reason(FileSystemException file) {
        if (file instanceof AccessDeniedException) {
            return "you lack the permission; change it, or name another";
        } else if (file instanceof NoSuchFileException) {
            return "it does not exist, or no longer does; give another, or run again";
        } else if (file instanceof FileAlreadyExistsException) {
            return "it already exists; remove it, or name another";
        } else if (file instanceof NotDirectoryException) {
            return "it is not a folder; name another";
        }
        return Reason.of(file);
    }
}
