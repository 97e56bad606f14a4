package org.backmark.engine.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.engine.sandbox.ClassJar;
import org.backmark.engine.sandbox.ClassJar.Part;
import org.backmark.kit.assignment.Assignment;
import org.backmark.sdk.worker.Worker;

/** Gathers what a worker may hold into a jar of its own, the SDK and the contracts: no test, no expected value, no score. */
public final class WorkerClassPath {
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
            throw new IOException("EJML's jars are not on the class path; build the distribution again");
        }
        return List.copyOf(path);
    }

    private static List<Path> written(Path folder) throws IOException {
        Path jar = folder.resolve("worker.jar");
        ClassJar.write(
                jar, List.of(Part.whole(Worker.class), new Part(Assignment.class, name -> name.startsWith(CONTRACTS))));
        List<Path> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(WorkerClassPath::isEjml)
                .sorted()
                .toList();
        // Copied, for a worker that runs as another user may not be able to look where they lie.
        for (Path library : libraries) {
            Files.copy(library, folder.resolve(library.getFileName()));
        }
        return of(folder);
    }

    /**
     * The jars in a folder that they were written to.
     *
     * @throws IOException if they are not there
     */
    public static List<Path> of(Path folder) throws IOException {
        List<Path> path = new ArrayList<>(List.of(folder.resolve("worker.jar")));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(WorkerClassPath::isEjml).sorted().forEach(path::add);
        }
        return path;
    }

    private static boolean isEjml(Path file) {
        return file.getFileName().toString().matches("ejml-.*\\.jar");
    }
}
