package org.backmark.engine.unpack;

import java.util.List;
import java.util.stream.IntStream;
import org.backmark.engine.text.Printable;

/**
 * A Java file that may be one of the student's sources.
 *
 * @param path where it lay in the submission
 * @param decoded its text
 * @param outline what it declares
 */
record Candidate(String path, Decoded decoded, Outline outline) {

    static List<Candidate> of(List<SourceFile> files) {
        List<Decoded> decoded =
                files.stream().map(file -> Decoded.of(file.bytes())).toList();
        List<Outline> outlines = Outline.of(decoded.stream().map(Decoded::text).toList());
        return IntStream.range(0, files.size())
                .mapToObj(i -> new Candidate(files.get(i).name(), decoded.get(i), outlines.get(i)))
                .toList();
    }

    /** Its place, fit to be shown. */
    String shown() {
        return Printable.of(path);
    }

    /** Where it lies: sources of the main tree first, then the shallowest. */
    int rank() {
        int depth = (int) path.chars().filter(c -> c == '/').count();
        return ("/" + path).contains("/src/main/java/") ? depth : 1000 + depth;
    }

    boolean isIn(String packageName) {
        return outline.packageName().equals(packageName)
                || outline.packageName().startsWith(packageName + ".");
    }

    boolean isContract() {
        return (outline.packageName() + ".").startsWith("org.backmark.");
    }

    boolean isTest() {
        return ("/" + path).contains("/src/test/")
                || outline.imports().stream()
                        .anyMatch(name -> name.startsWith("org.junit.") || name.startsWith("org.backmark.kit.junit."));
    }

    /** Whether it is a check of ours, or of somebody's who has taken ours for a pattern. */
    boolean isGraded() {
        return outline.imports().stream().anyMatch(name -> name.startsWith("org.backmark.kit.junit."));
    }

    /** Whether it is a {@code package-info.java} or {@code module-info.java}. */
    boolean declaresNoClass() {
        return fileName().equals("package-info.java") || fileName().equals("module-info.java");
    }

    /** Its package, for a message. */
    String packageShown() {
        return outline.packageName().isEmpty() ? "no package" : "package " + Printable.of(outline.packageName());
    }

    /** Its classes, fully qualified. */
    List<String> classes() {
        return outline.classes().stream()
                .map(name -> outline.packageName() + "." + name)
                .toList();
    }

    Source source() {
        return new Source(shown(), outline.packageName().replace('.', '/') + "/" + fileName(), decoded.text());
    }

    private String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
