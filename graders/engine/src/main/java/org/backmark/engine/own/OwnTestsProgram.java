package org.backmark.engine.own;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.own.worker.OwnWorker;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.engine.sandbox.ClassArchive;
import org.backmark.engine.sandbox.ClassJar;
import org.backmark.engine.sandbox.ClassJar.Part;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Program;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.wire.FrameWriter;

/** The program that runs a student's own tests: what checks run with, and JUnit. */
public final class OwnTestsProgram {
    private static final int REHEARSAL_MEGABYTES = 128;
    private static final String JAR = "own-tests.jar";
    private static final String JUNIT = "(junit-(jupiter|platform)|opentest4j|apiguardian)-.*\\.jar";
    private static final String API = "(junit-jupiter-api|junit-platform-commons|opentest4j|apiguardian-api)-.*\\.jar";
    private static final String FOLDER = "engine/own/worker/";

    private OwnTestsProgram() {}

    /**
     * Writes its jar, and copies JUnit's jars beside it.
     *
     * @param folder where the workers' classes are
     * @throws IOException if it cannot be written, or JUnit is not on the class path
     */
    public static void write(Path folder) throws IOException {
        ClassJar.write(folder.resolve(JAR), List.of(new Part(OwnWorker.class, name -> name.startsWith(FOLDER))));
        List<Path> junit = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(OwnTestsProgram::isJUnit)
                .toList();
        if (junit.isEmpty()) {
            throw new IOException("JUnit's jars are not on the class path; build the distribution again");
        }
        for (Path library : junit) {
            Files.copy(library, folder.resolve(library.getFileName()));
        }
    }

    /**
     * What students' tests are compiled against and run with.
     *
     * @param folder that {@link #write} and {@link WorkerClassPath} have written to
     * @throws IOException if they have not
     */
    public static List<Path> classPath(Path folder) throws IOException {
        List<Path> path = new ArrayList<>(WorkerClassPath.of(folder));
        path.add(folder.resolve(JAR));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(OwnTestsProgram::isJUnit).sorted().forEach(path::add);
        }
        return List.copyOf(path);
    }

    /**
     * JUnit's annotations and assertions: a solution compiles with them, as it does at home, and is run without.
     *
     * @param folder that {@link #write} has written to
     * @throws IOException if it has not
     */
    public static List<Path> api(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(API))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The archive of its classes, made on first use.
     *
     * @param runtime what it runs on
     * @param classPath see {@link #classPath}
     * @param archive where it is kept, beside jars that never change
     * @return nothing where none can be made
     */
    public static Optional<Path> archive(JavaRuntime runtime, List<Path> classPath, Path archive) {
        Program rehearsal =
                new Program(classPath, OwnWorker.class.getName(), REHEARSAL_MEGABYTES, List.of("rehearsal"));
        return ClassArchive.of(runtime, rehearsal, rehearsal(), archive);
    }

    /** What the worker is sent so that it loads the classes that it will need: no student's class, and a test of ours. */
    static byte[] rehearsal() {
        FrameWriter frame = FrameWriter.plain();
        frame.putInt(0);
        frame.putInt(1);
        frame.putText(OwnWorker.class.getPackageName() + ".Rehearsed");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            frame.send(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Program of(List<Path> classPath, Assignment assignment, Optional<Path> archive) {
        return new Program(
                classPath,
                OwnWorker.class.getName(),
                assignment.limits().heapMegabytes(),
                List.of(),
                List.of("-XX:TieredStopAtLevel=1"),
                archive,
                // What a dead watchdog has left.
                (long) (2 * assignment.ownTests().seconds()) + 60);
    }

    private static boolean isJUnit(Path file) {
        return file.getFileName().toString().matches(JUNIT);
    }
}
