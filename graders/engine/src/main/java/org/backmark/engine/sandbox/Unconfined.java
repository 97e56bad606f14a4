package org.backmark.engine.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A worker with the JVM's caps only. */
final class Unconfined implements Sandbox {
    private final JavaRuntime runtime;

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     */
    Unconfined(JavaRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public SandboxKind kind() {
        return SandboxKind.NONE;
    }

    @Override
    public List<String> command(Program program) {
        return java(runtime, program);
    }

    static List<String> java(JavaRuntime runtime, Program program) {
        List<String> command = new ArrayList<>(List.of(runtime.java().toString()));
        command.addAll(JvmOptions.of(runtime, program));
        String path = program.classPath().stream()
                .map(Path::toAbsolutePath)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", path, program.mainClass()));
        command.addAll(program.arguments());
        return command;
    }
}
