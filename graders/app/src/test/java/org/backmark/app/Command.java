package org.backmark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the real command, {@code graders/backmark}, in a process of its own. */
final class Command {
    /** The repository. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Command() {}

    /**
     * What a command left.
     *
     * @param exitCode of the process
     * @param output standard output
     * @param errors standard error
     */
    record Result(int exitCode, String output, String errors) {}

    static Result backmark(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("graders/backmark").toString()));
        command.addAll(List.of(arguments));
        return run(ROOT, command);
    }

    static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, command, Map.of());
    }

    /** The same with variables of the environment. */
    static Result run(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            // Surefire's and JaCoCo's own settings are not the command's.
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(environment);
            int exitCode = builder.start().waitFor();
            return new Result(exitCode, Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
