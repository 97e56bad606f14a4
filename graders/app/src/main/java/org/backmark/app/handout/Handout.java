package org.backmark.app.handout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.score.AtomicFile;

/**
 * Makes the student's handout of one assignment: a zip file with a Maven project inside.
 *
 * <p>The same parts make the same bytes.
 */
public final class Handout {
    private static final String ASSIGNMENTS = "org/backmark/assignments/";

    private final Assignment assignment;
    private final String redacted;

    /**
     * A handout of an assignment.
     *
     * @param assignment what is handed out
     * @param redacted its JSON without hidden checks
     */
    public Handout(Assignment assignment, String redacted) {
        this.assignment = assignment;
        this.redacted = redacted;
    }

    /**
     * Writes the handout.
     *
     * @param parts what it is made of
     * @param file where to; a file that is there is replaced if it may be written
     * @throws IOException in one line that names the file or the part
     */
    public void write(Parts parts, Path file) throws IOException {
        if (Files.exists(file) && !Files.isDirectory(file) && !Files.isWritable(file)) {
            throw new IOException("cannot write " + file + ": no permission to replace it");
        }
        AtomicFile.write(file, Archive.bytes(files(parts)));
    }

    private SortedMap<String, byte[]> files(Parts parts) throws IOException {
        Library sdk = Library.of("backmark-sdk", Archive.read(parts.sdk()));
        Library kit = Library.of("backmark-kit", redactedKit(Archive.read(parts.kit())), sdk);
        Library datasets = Library.of("backmark-datasets", Archive.read(parts.datasets()));
        String top = assignment.id() + "/";
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(top + "pom.xml", utf8(pom(kit, datasets)));
        files.put(top + "README.md", utf8(Readme.of(assignment)));
        files.put(top + ".gitignore", utf8("target/\n.m2/\n"));
        files.put(top + ".github/workflows/backmark.yml", utf8(resource("github.yml")));
        files.put(top + ".gitlab-ci.yml", utf8(resource("gitlab.yml")));
        sdk.addTo(files, top + "repository/");
        kit.addTo(files, top + "repository/");
        datasets.addTo(files, top + "repository/");
        addSources(parts.stubs(), files, top + "src/main/java/");
        addSources(parts.visibleChecks(), files, top + "src/test/java/");
        return files;
    }

    private SortedMap<String, byte[]> redactedKit(SortedMap<String, byte[]> kit) {
        String slips = ASSIGNMENTS + assignment.id() + "-slips.json";
        kit.keySet().removeIf(file -> file.startsWith(ASSIGNMENTS) && !file.equals(slips));
        kit.put(ASSIGNMENTS + "index.txt", utf8(assignment.id() + "\n"));
        kit.put(ASSIGNMENTS + assignment.id() + ".json", utf8(redacted));
        return kit;
    }

    private void addSources(Path jar, Map<String, byte[]> files, String folder) throws IOException {
        Sources.of(assignment, jar).forEach((file, content) -> files.put(folder + file, content));
    }

    private String pom(Library kit, Library datasets) throws IOException {
        return resource("pom.xml")
                .replace("{{id}}", xml(assignment.id()))
                .replace("{{title}}", xml(assignment.title()))
                .replace("{{kit}}", kit.version())
                .replace("{{datasets}}", datasets.version());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Handout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
