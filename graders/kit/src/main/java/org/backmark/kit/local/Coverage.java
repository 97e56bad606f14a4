package org.backmark.kit.local;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backmark.kit.page.CoveredSource;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.tools.ExecFileLoader;
import org.jacoco.report.DirectorySourceFileLocator;
import org.jacoco.report.FileMultiReportOutput;
import org.jacoco.report.IReportVisitor;
import org.jacoco.report.MultiReportVisitor;
import org.jacoco.report.csv.CSVFormatter;
import org.jacoco.report.html.HTMLFormatter;
import org.jacoco.report.xml.XMLFormatter;

/**
 * JaCoCo's report on the student's code, from the agent that watches this JVM.
 *
 * <p>JaCoCo's own Maven goal would come too late: it does not run when a test has failed.
 *
 * @param classes the folder of the student's class files
 * @param sources the folder of the student's sources
 * @param site where the report goes
 */
record Coverage(Path classes, Path sources, Path site) {
    private static final int TAB_WIDTH = 4;

    /** The folders of a Maven project, seen from its own. */
    static Coverage ofMavenProject(Path project) {
        return new Coverage(
                project.resolve("target/classes"),
                project.resolve("src/main/java"),
                project.resolve("target/site/jacoco"));
    }

    /** What the agent has seen so far, if there is one. */
    static Optional<byte[]> seen() {
        try {
            Object agent = Class.forName("org.jacoco.agent.rt.RT")
                    .getMethod("getAgent")
                    .invoke(null);
            return Optional.of((byte[]) Class.forName("org.jacoco.agent.rt.IAgent")
                    .getMethod("getExecutionData", boolean.class)
                    .invoke(agent, false));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * What ran of the student's classes.
     *
     * @param title of the report
     * @param seen the agent's data
     * @return nothing if there are no classes
     */
    Optional<Analysis> analyse(String title, byte[] seen) throws IOException {
        if (!Files.isDirectory(classes)) {
            return Optional.empty();
        }
        ExecFileLoader data = new ExecFileLoader();
        data.load(new ByteArrayInputStream(seen));
        CoverageBuilder coverage = new CoverageBuilder();
        new Analyzer(data.getExecutionDataStore(), coverage).analyzeAll(classes.toFile());
        return Optional.of(new Analysis(coverage.getBundle(title), data.getExecutionDataStore()));
    }

    /** What ran of the student's classes, and the data that tells it. */
    record Analysis(IBundleCoverage bundle, ExecutionDataStore data) {}

    /** What ran of a package, line by line. */
    List<CoveredSource> lines(Analysis analysis, String packageName) throws IOException {
        return CoveredLines.of(analysis.bundle(), sources, packageName);
    }

    /** Writes the report as HTML, XML and CSV. */
    void write(Analysis analysis) throws IOException {
        Files.createDirectories(site);
        try (OutputStream xml = Files.newOutputStream(site.resolve("jacoco.xml"));
                OutputStream csv = Files.newOutputStream(site.resolve("jacoco.csv"))) {
            IReportVisitor report = new MultiReportVisitor(List.of(
                    new XMLFormatter().createVisitor(xml), new CSVFormatter().createVisitor(csv), html(site.toFile())));
            // No session: its id is made of the machine's name.
            report.visitInfo(List.of(), analysis.data().getContents());
            report.visitBundle(
                    analysis.bundle(),
                    new DirectorySourceFileLocator(sources.toFile(), StandardCharsets.UTF_8.name(), TAB_WIDTH));
            report.visitEnd();
        }
    }

    private static IReportVisitor html(File site) throws IOException {
        HTMLFormatter html = new HTMLFormatter();
        html.setLocale(Locale.ENGLISH);
        return html.createVisitor(new FileMultiReportOutput(site));
    }
}
