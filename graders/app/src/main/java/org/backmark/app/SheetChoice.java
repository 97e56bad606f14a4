package org.backmark.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.CourseData;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.junit.Progress;
import org.backmark.kit.junit.Run;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is graded, and on which inputs. */
final class SheetChoice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--assignment", required = true, paramLabel = "ID", description = "What is graded.")
    private String id;

    @Option(names = "--seed", paramLabel = "S", description = "What random inputs come from (1).")
    private long seed = 1;

    @Option(names = "--config", paramLabel = "FILE", description = "Changes points, thresholds, limits or texts.")
    private Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "The course's own data files.")
    private Path data;

    @Option(names = "--full", description = "Train on all samples.")
    private boolean full;

    @Option(
            names = "--pass",
            paramLabel = "MARK",
            description = "The pass mark, in percent or as \"30 points\" (the assignment's own).")
    private String pass;

    /** Whether trainings take so long that somebody waits for them. */
    boolean isFull() {
        return full;
    }

    /**
     * What all checks share.
     *
     * @param assignment from {@link #assignment}
     * @param training told how far long trainings are
     */
    Run run(Assignment assignment, Progress training) {
        return new Run(assignment, seed, Optional.ofNullable(data), full, training);
    }

    /**
     * The assignment, configured; its data have been looked at.
     *
     * @throws InputException in one line that names the fault in the data
     */
    Assignment assignment() {
        Assignment configured = config == null ? Assignments.load(id) : Assignments.load(id, config);
        if (data != null) {
            checkData(configured.id());
        }
        return full ? configured.forAllSamples() : configured;
    }

    /** What must be earned. */
    PassMark passMark(Assignment assignment) {
        try {
            return pass == null ? assignment.passMark() : PassMark.of(pass);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--pass " + e.getMessage());
        }
    }

    // A fault in the data is one line now, and not a grader's error in every check of every submission.
    private void checkData(String assignment) {
        CourseData files = ServiceLoader.load(CourseData.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(known -> known.assignment().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new InputException(assignment + " takes no --data: leave the option out"));
        try {
            files.check(data);
            for (String line : files.remarks(data)) {
                spec.commandLine().getErr().print("backmark: --data: " + Printable.line(line) + "\n");
            }
            spec.commandLine().getErr().flush();
        } catch (RuntimeException e) {
            throw new InputException(e.getMessage());
        }
    }
}
