package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.backmark.app.handout.Parts;
import org.backmark.app.handout.Sources;
import org.backmark.course.classpage.ClassPage;
import org.backmark.course.similar.Cohort;
import org.backmark.course.similar.Comparison;
import org.backmark.course.similar.Jplag;
import org.backmark.course.similar.JplagFetch;
import org.backmark.course.similar.SimilarCsv;
import org.backmark.course.similar.SimilarPair;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.workspace.Workspace;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists submissions whose code is alike. */
@Command(
        name = "similar",
        description = "Lists pairs of submissions whose code is alike after renaming.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {
            "",
            "The comparison is JPlag's, a program under the GPL that is not part of Backmark:",
            "give it with --jplag, or have it fetched once with --fetch. The stub does not",
            "count. A pair is a reason to look, and no proof.",
            "",
            "Exit code: 0 the pairs are listed, if there are any; 2 a fault in what was given."
        })
final class SimilarCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final String ROW = "%-34s  %-34s  %6s";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A folder that grade has written.")
    private Path results;

    @Option(names = "--jplag", paramLabel = "JAR", description = "JPlag's jar, or the folder of its jars.")
    private Path jplag;

    @Option(
            names = "--fetch",
            description = "Have Maven fetch JPlag " + JplagFetch.VERSION + " from Maven Central, if it is not there.")
    private boolean fetch;

    @Option(names = "--java", paramLabel = "COMMAND", description = "The Java that JPlag runs on (this one).")
    private String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "How much must be alike for a pair to be listed (50).")
    private double threshold = 50;

    @Override
    public Integer call() throws Exception {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new ParameterException(spec.commandLine(), "--threshold must be between 0 and 100, not " + threshold);
        }
        ResultsFolder.hindrance(results).ifPresent(why -> {
            throw new InputException(Text.line(results.toString()) + ": " + why);
        });
        Cohort cohort = Cohort.in(results);
        try (Workspace workspace = Workspace.open()) {
            Jplag program = Jplag.in(jars(workspace), java);
            Comparison comparison = program.compare(
                    cohort,
                    Sources.of(
                            Assignments.load(cohort.assignment()),
                            Parts.in(Distribution.folder()).stubs()),
                    threshold,
                    workspace.subfolder("similar"));
            SimilarCsv.write(results, comparison.pairs());
            ClassPage.refresh(results);
            print(cohort, comparison, spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }

    private Path jars(Workspace workspace) throws IOException, InterruptedException {
        Path cache = JavaRuntime.cache();
        if (jplag != null) {
            return jplag;
        }
        return fetch ? JplagFetch.fetch(cache, "mvn", workspace.subfolder("fetch")) : JplagFetch.fetched(cache);
    }

    private void print(Cohort cohort, Comparison comparison, PrintWriter terminal) {
        List<SimilarPair> pairs = comparison.pairs();
        if (!pairs.isEmpty()) {
            terminal.print(line("student", "student", "alike"));
        }
        pairs.stream()
                .limit(SHOWN)
                .forEach(pair -> terminal.print(line(
                        cut(pair.first()), cut(pair.second()), String.format(Locale.ROOT, "%.1f %%", pair.percent()))));
        if (pairs.size() > SHOWN) {
            terminal.print("... and " + (pairs.size() - SHOWN) + " more\n");
        }
        terminal.print(cohort.students().size() + " submissions compared, "
                + String.format(Locale.ROOT, "%.4g", threshold).replaceFirst("\\.?0+$", "")
                + " % or more alike: " + (pairs.size() == 1 ? "1 pair" : pairs.size() + " pairs")
                + (pairs.size() == Comparison.MOST_PAIRS ? " at least" : "") + "\n");
        if (cohort.notCompiled() > 0) {
            terminal.print("not compared because they do not compile: " + cohort.notCompiled() + "\n");
        }
        if (!comparison.leftOut().isEmpty()) {
            terminal.print("not compared because JPlag finds them too short or not Java: "
                    + String.join(", ", comparison.leftOut()) + "\n");
        }
        terminal.print("written to " + results.resolve(SimilarCsv.NAME) + "\n");
        terminal.flush();
    }

    private static String cut(String id) {
        String student = Text.line(SafeId.nameOf(id));
        return student.length() <= 34 ? student : student.substring(0, 31) + "...";
    }

    private static String line(String first, String second, String alike) {
        return String.format(Locale.ROOT, ROW, first, second, alike).stripTrailing() + "\n";
    }
}
