package org.backmark.engine.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * A Java program to be confined.
 *
 * @param classPath its jars and folders
 * @param mainClass its main class
 * @param heapMegabytes its heap
 * @param arguments what its main method gets
 */
public record Program(List<Path> classPath, String mainClass, int heapMegabytes, List<String> arguments) {
    public Program {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }
}
