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
 */
public record Program(
        List<Path> classPath,
        String mainClass,
        int heapMegabytes,
        List<String> arguments,
        List<String> options,
        Optional<Path> archive) {
    public Program {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /** A program without further options. */
    public Program(List<Path> classPath, String mainClass, int heapMegabytes, List<String> arguments) {
        this(classPath, mainClass, heapMegabytes, arguments, List.of(), Optional.empty());
    }
}
