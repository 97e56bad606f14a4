package org.backmark.engine.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.Compilation.Compiled;
import org.backmark.engine.compile.Compilation.NotCompiled;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.score.OwnTests;

/** Runs each submission's own tests in a worker of their own, with limits of their own. */
public final class ConfinedOwnSuite implements OwnSuite {
    private final Assignment assignment;
    private final Compiler compiler;
    private final Place place;
    private final Watchdog watchdog;
    private Program program;

    /**
     * Where the workers run.
     *
     * @param sandbox confines them; its run time has {@code java.logging}, which JUnit needs
     * @param classPath see {@link OwnTestsProgram#classPath}
     * @param archive finds the archive of its classes, or makes it; asked once, when the first student has tests
     * @param folder an empty folder to run in
     */
    public record Place(Sandbox sandbox, List<Path> classPath, Supplier<Optional<Path>> archive, Path folder) {}

    /**
     * A suite; nothing is started before the first submission that has tests.
     *
     * @param assignment whose limits count
     * @param compiler compiles with JUnit on the class path
     * @param place where the workers run
     * @param watchdog ends what takes too long
     */
    public ConfinedOwnSuite(Assignment assignment, Compiler compiler, Place place, Watchdog watchdog) {
        this.assignment = assignment;
        this.compiler = compiler;
        this.place = place;
        this.watchdog = watchdog;
    }

    private synchronized Program program() {
        if (program == null) {
            program = OwnTestsProgram.of(
                    place.classPath(), assignment, place.archive().get());
        }
        return program;
    }

    @Override
    public OwnTests run(List<Source> sources, List<Source> tests, Map<String, byte[]> classes) {
        Compilation compilation =
                compiler.compile(Stream.concat(sources.stream(), tests.stream()).toList());
        if (compilation instanceof NotCompiled failed) {
            return OwnTests.notRun("they do not compile: " + failed.firstLine());
        }
        Map<String, byte[]> all = new HashMap<>(((Compiled) compilation).classes());
        all.keySet().removeAll(classes.keySet());
        List<String> names = all.keySet().stream()
                .filter(name -> name.indexOf('$') < 0)
                .sorted()
                .toList();
        try {
            Instrumented instrumented = new Instrumented(classes);
            all.putAll(instrumented.classes());
            return run(instrumented, all, names);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("own tests cannot be run: " + e.getMessage(), e);
        }
    }

    private OwnTests run(Instrumented instrumented, Map<String, byte[]> all, List<String> names) throws IOException {
        Results results = new Results(instrumented);
        List<String> command = place.sandbox().command(program());
        try (OwnProcess process = new OwnProcess(command, place.folder(), watchdog)) {
            String note = process.run(all, names, assignment.ownTests().seconds(), results);
            OwnTests told = results.ownTests(note);
            return told.found() == 0 && note.isEmpty() ? results.ownTests("no test was found in them") : told;
        }
    }
}
