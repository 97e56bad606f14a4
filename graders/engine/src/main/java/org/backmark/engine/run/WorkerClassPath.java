package org.backmark.engine.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.backmark.engine.worker.Worker;
import org.backmark.kit.Matrix;

/** Gathers the few classes that a worker may hold into a jar of their own: no test, no expected value, no score. */
public final class WorkerClassPath {
    private static final String ROOT = "org/backmark/";
    private static final List<String> PACKAGES = List.of("kit/", "kit/wire/", "kit/call/", "engine/worker/");
    private static final String CONTRACTS = "contract/";

    private WorkerClassPath() {}

    /**
     * Writes the jar and copies EJML's jars beside it.
     *
     * @param folder where they go
     * @return what student code is compiled against and run with
     * @throws IOException in one line if they cannot be written
     */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> path;
        try {
            path = written(folder);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
            throw new IOException(
                    "cannot write the workers' classes to " + folder + ": "
                            + (reason == null ? "no permission" : reason)
                            + "; make room there, or name another folder with the variable JAVA_TOOL_OPTIONS, for"
                            + " example -Djava.io.tmpdir=FOLDER",
                    e);
        }
        if (path.size() == 1) {
            throw new IOException("EJML's jars are not on the class path; build the distribution anew");
        }
        return List.copyOf(path);
    }

    private static List<Path> written(Path folder) throws IOException {
        Path jar = folder.resolve("worker.jar");
        write(jar);
        List<Path> path = new ArrayList<>(List.of(jar));
        List<Path> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().matches("ejml-.*\\.jar"))
                .sorted()
                .toList();
        // Copied, for a worker that runs as another user may not be able to look where they lie.
        for (Path library : libraries) {
            path.add(Files.copy(library, folder.resolve(library.getFileName())));
        }
        return path;
    }

    private static void write(Path jar) throws IOException {
        TreeMap<String, byte[]> classes = new TreeMap<>();
        for (Class<?> sample : List.of(Matrix.class, Worker.class)) {
            Path source = source(sample);
            if (Files.isDirectory(source)) {
                collect(source, classes);
            } else {
                try (FileSystem zip = FileSystems.newFileSystem(source)) {
                    collect(zip.getPath("/"), classes);
                }
            }
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (var entry : classes.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private static void collect(Path root, TreeMap<String, byte[]> classes) throws IOException {
        Path top = root.resolve(ROOT);
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString().replace(File.separatorChar, '/');
                if (belongs(name)) {
                    classes.put(ROOT + name, Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean belongs(String name) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return name.endsWith(".class") && (PACKAGES.contains(folder) || folder.startsWith(CONTRACTS));
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
