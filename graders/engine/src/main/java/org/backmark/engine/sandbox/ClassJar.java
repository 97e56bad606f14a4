package org.backmark.engine.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Gathers a few of Backmark's own classes into a jar for a confined program. */
public final class ClassJar {
    private static final String ROOT = "org/backmark/";
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ClassJar() {}

    /**
     * A part of one of our modules.
     *
     * @param sample a class of the module
     * @param belongs whether a class file is taken, by its path below Backmark's packages
     */
    public record Part(Class<?> sample, Predicate<String> belongs) {

        /** All of a module. */
        public static Part whole(Class<?> sample) {
            return new Part(sample, name -> true);
        }
    }

    /**
     * Writes the jar; the same classes give the same bytes.
     *
     * @param jar where it goes
     * @param parts what it holds
     * @throws IOException if it cannot be written
     */
    public static void write(Path jar, List<Part> parts) throws IOException {
        TreeMap<String, byte[]> classes = new TreeMap<>();
        for (Part part : parts) {
            Path source = source(part.sample());
            if (Files.isDirectory(source)) {
                collect(source, part.belongs(), classes);
            } else {
                try (FileSystem zip = FileSystems.newFileSystem(source)) {
                    collect(zip.getPath("/"), part.belongs(), classes);
                }
            }
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (var entry : classes.entrySet()) {
                JarEntry written = new JarEntry(entry.getKey());
                written.setTimeLocal(LONG_AGO);
                out.putNextEntry(written);
                out.write(entry.getValue());
            }
        }
    }

    private static void collect(Path root, Predicate<String> belongs, TreeMap<String, byte[]> classes)
            throws IOException {
        Path top = root.resolve(ROOT);
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString().replace(File.separatorChar, '/');
                if (name.endsWith(".class") && belongs.test(name)) {
                    classes.put(ROOT + name, Files.readAllBytes(file));
                }
            }
        }
    }

    private static Path source(Class<?> sample) throws IOException {
        try {
            return Path.of(
                    sample.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot find where " + sample.getName() + " was loaded from", e);
        }
    }
}
