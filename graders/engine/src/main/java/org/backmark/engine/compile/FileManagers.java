package org.backmark.engine.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps javac's file managers with their indexes of the class path, each used by one compilation at a time. */
final class FileManagers {
    private final JavaCompiler javac;
    private final List<Path> classPath;
    private final Queue<JavaFileManager> idle = new ConcurrentLinkedQueue<>();

    FileManagers(JavaCompiler javac, List<Path> classPath) {
        this.javac = javac;
        this.classPath = List.copyOf(classPath);
    }

    /** One that nobody else uses. */
    JavaFileManager take() {
        JavaFileManager used = idle.poll();
        return used == null ? created() : used;
    }

    /** Gives one back. */
    void giveBack(JavaFileManager manager) {
        idle.add(manager);
    }

    private JavaFileManager created() {
        try {
            StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            return new RememberedPackages(manager);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
