package org.backmark.engine.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Java program to be confined.
 *
 * @param classPath its jars and folders
 * @param mainClass its main class
 * @param heapMegabytes its heap
 * @param arguments what its main method gets
 * @param options further options of its JVM
 * @param archive the archive of its classes, which is only good for this class path under these names
 * @param cpuSeconds what it may use in all its life; the watchdog ends what takes too long, and this what a dead watchdog has
 *     left
 */
public record Program(
        List<Path> classPath,
        String mainClass,
        int heapMegabytes,
        List<String> arguments,
        List<String> options,
        Optional<Path> archive,
        long cpuSeconds) {
    /** More than any check takes that does not train on all samples. */
    public static final long CPU_SECONDS = 3600;

    public Program {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /** A program that is done within an hour. */
    public Program(
            List<Path> classPath,
            String mainClass,
            int heapMegabytes,
            List<String> arguments,
            List<String> options,
            Optional<Path> archive) {
        this(classPath, mainClass, heapMegabytes, arguments, options, archive, CPU_SECONDS);
    }

    /** A program without further options. */
    public Program(List<Path> classPath, String mainClass, int heapMegabytes, List<String> arguments) {
        this(classPath, mainClass, heapMegabytes, arguments, List.of(), Optional.empty());
    }
}
