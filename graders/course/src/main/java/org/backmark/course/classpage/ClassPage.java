package org.backmark.course.classpage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.backmark.course.classpage.ClassData.Sheet;
import org.backmark.course.similar.SimilarCsv;
import org.backmark.course.similar.SimilarPair;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.ClassSummary;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.page.Layout;
import org.backmark.kit.page.Templates;
import org.backmark.kit.score.AtomicFile;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Versions;

/** The file {@code report.html} of a class. */
public final class ClassPage implements ClassSummary {
    private static final Templates TEMPLATES = Templates.besides(ClassPage.class);
    private static final String SCRIPT = Layout.text(ClassPage.class, "class.js");

    private final Versions versions;
    private final boolean anonymous;
    private final RandomGenerator random;

    /**
     * A page to be written.
     *
     * @param versions what the results are made with
     * @param anonymous whether it hides who is who
     * @param random what the codes that stand for students come from, unless the folder has had such a page before
     */
    public ClassPage(Versions versions, boolean anonymous, RandomGenerator random) {
        this.versions = versions;
        this.anonymous = anonymous;
        this.random = random;
    }

    /** Writes the page; the same reports give the same bytes. */
    @Override
    public void write(Path results, Assignment assignment, Reports reports) throws IOException {
        ClassCount count = ClassCount.of(assignment, reports);
        Sheet sheet =
                new Sheet(assignment.id(), assignment.title(), assignment.course(), count.passMark(), count.seed());
        ClassData data = new ClassData(
                versions, anonymous, key(results), sheet, count.students(), count.checks(), count.slips());
        data.write(results);
        write(results, data);
    }

    @Override
    public void removeWhatTellsOfSources(Path results) throws IOException {
        Files.deleteIfExists(results.resolve(SimilarCsv.NAME));
    }

    /**
     * Writes the page of a folder again, after something beside the results has changed; a folder without one stays without.
     *
     * @param results a folder of results
     * @throws IOException in one line that names the file that cannot be read or written
     */
    public static void refresh(Path results) throws IOException {
        Optional<ClassData> data = ClassData.read(results);
        if (data.isPresent()) {
            write(results, data.get());
        }
    }

    private static void write(Path results, ClassData data) throws IOException {
        AtomicFile.write(results.resolve("report.html"), html(data, SimilarCsv.read(results)));
    }

    static String html(ClassData data, Optional<List<SimilarPair>> similar) {
        ClassView view = ClassView.of(data, similar);
        return Layout.page(view.title(), TEMPLATES.part("class.jte", Map.of("view", view)), SCRIPT);
    }

    // Whoever has seen a code before finds it again; a damaged file is written anew.
    private String key(Path results) throws IOException {
        String before;
        try {
            before = ClassData.read(results).map(ClassData::key).orElse("");
        } catch (InputException e) {
            before = "";
        }
        if (!anonymous || !before.isEmpty()) {
            return before;
        }
        byte[] key = new byte[16];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
