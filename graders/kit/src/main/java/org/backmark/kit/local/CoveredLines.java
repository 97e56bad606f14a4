package org.backmark.kit.local;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.page.CoveredSource;
import org.backmark.kit.page.CoveredSource.Line;
import org.backmark.kit.page.CoveredSource.Ran;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;

/** What JaCoCo has seen, line by line of the student's own files. */
final class CoveredLines {
    private CoveredLines() {}

    /**
     * The files of a package and of those below it, in the order of their names.
     *
     * @param bundle all that ran
     * @param sources the folder of the sources
     * @param packageName with dots
     * @throws IOException if a file cannot be read
     */
    static List<CoveredSource> of(IBundleCoverage bundle, Path sources, String packageName) throws IOException {
        String folder = packageName.replace('.', '/');
        List<CoveredSource> files = new ArrayList<>();
        for (IPackageCoverage each : bundle.getPackages()) {
            if ((each.getName() + "/").startsWith(folder + "/")) {
                for (ISourceFileCoverage file : each.getSourceFiles()) {
                    files.add(of(file, sources.resolve(each.getName()).resolve(file.getName())));
                }
            }
        }
        return files;
    }

    private static CoveredSource of(ISourceFileCoverage file, Path source) throws IOException {
        ICounter lines = file.getLineCounter();
        ICounter branches = file.getBranchCounter();
        return new CoveredSource(
                file.getName(),
                lines.getCoveredCount(),
                lines.getTotalCount(),
                branches.getCoveredCount(),
                branches.getTotalCount(),
                lines(file, source));
    }

    private static List<Line> lines(ISourceFileCoverage file, Path source) throws IOException {
        if (!Files.isRegularFile(source)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        try {
            for (String text : Files.readAllLines(source)) {
                int number = lines.size() + 1;
                lines.add(new Line(number, text, ran(file.getLine(number).getStatus())));
            }
        } catch (CharacterCodingException e) {
            // The counts say enough of a file that is not in UTF-8.
            return List.of();
        }
        return lines;
    }

    private static Ran ran(int status) {
        return switch (status) {
            case ICounter.FULLY_COVERED -> Ran.YES;
            case ICounter.PARTLY_COVERED -> Ran.IN_PART;
            case ICounter.NOT_COVERED -> Ran.NO;
            default -> Ran.NOTHING_TO_RUN;
        };
    }
}
