package org.backmark.engine.grader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.javac.CompilerProgram;
import org.backmark.engine.own.OwnTestsProgram;
import org.backmark.engine.run.Rehearsal;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.engine.sandbox.ClassArchive;
import org.backmark.engine.sandbox.ClassCache;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Program;
import org.backmark.sdk.worker.Worker;

/**
 * The programs that run behind walls, from the cache where that is possible.
 *
 * @param classPath what students' code is run with
 * @param archive the archive of a worker's classes, if there is one
 * @param compiler the compiler
 * @param ownTests what students' own tests are compiled against and run with
 * @param testCompiler the compiler of these
 */
public record ConfinedPrograms(
        List<Path> classPath, Optional<Path> archive, Program compiler, List<Path> ownTests, Program testCompiler) {
    private static final int REHEARSAL_MEGABYTES = 128;
    private static final String COMPILER = "compiler.jar";

    /**
     * Makes them ready.
     *
     * @param runtimes what they run on
     * @param contract the assignment's interface, fully qualified
     * @param temporary an empty folder, for a run whose jars cannot be kept; readable for everybody
     */
    public static ConfinedPrograms open(Runtimes runtimes, String contract, Path temporary) throws IOException {
        List<Path> origins = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Optional<Path> kept = ClassCache.folder(JavaRuntime.cache(), origins, ConfinedPrograms::write);
        if (kept.isEmpty()) {
            write(temporary);
        }
        Path folder = kept.orElse(temporary);
        List<Path> classPath = WorkerClassPath.of(folder);
        Program worker = new Program(classPath, Worker.class.getName(), REHEARSAL_MEGABYTES, List.of());
        Program compiler = compiler(folder, contract, Optional.empty());
        List<Path> ownTests = OwnTestsProgram.classPath(folder);
        Program testCompiler = CompilerProgram.of(
                folder.resolve(COMPILER), ownTests, contract, CompileLimits.DEFAULT, Optional.empty());
        if (kept.isEmpty()) {
            return new ConfinedPrograms(classPath, Optional.empty(), compiler, ownTests, testCompiler);
        }
        Optional<Path> archive =
                ClassArchive.of(runtimes.workers(), worker, Rehearsal.frames(), folder.resolve("worker.jsa"));
        Optional<Path> compilers = ClassArchive.of(
                runtimes.compilers(), compiler, CompilerProgram.rehearsal(), folder.resolve("compiler.jsa"));
        return new ConfinedPrograms(classPath, archive, compiler(folder, contract, compilers), ownTests, testCompiler);
    }

    /** The archive of the classes of students' own tests' worker, if the others have one; made on first use. */
    Optional<Path> ownTestsArchive(Runtimes runtimes) {
        return archive.flatMap(beside ->
                OwnTestsProgram.archive(runtimes.compilers(), ownTests, beside.resolveSibling("own-tests.jsa")));
    }

    /** What has happened to their archives since they were opened, if anything. */
    Optional<String> damage() {
        return Stream.of(archive, compiler.archive())
                .flatMap(Optional::stream)
                .flatMap(one -> ClassArchive.damage(one).stream())
                .findFirst();
    }

    private static Program compiler(Path folder, String contract, Optional<Path> archive) throws IOException {
        Path jar = folder.resolve(COMPILER);
        List<Path> classPath = new ArrayList<>(WorkerClassPath.of(folder));
        classPath.addAll(OwnTestsProgram.api(folder));
        return CompilerProgram.of(jar, classPath, contract, CompileLimits.DEFAULT, archive);
    }

    private static void write(Path folder) throws IOException {
        WorkerClassPath.in(folder);
        CompilerProgram.write(folder.resolve(COMPILER));
        OwnTestsProgram.write(folder);
    }
}
