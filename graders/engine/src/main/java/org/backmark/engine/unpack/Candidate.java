package org.backmark.engine.unpack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.backmark.engine.text.JavaName;
import org.backmark.engine.text.Printable;

/**
 * A Java file that may be one of the student's sources.
 *
 * @param path where it lay in the submission
 * @param decoded its text
 * @param outline what it declares
 */
record Candidate(String path, Decoded decoded, Outline outline) {
    private static final String CONTRACTS = "org.backmark.contract.";
    // What people call a file or folder that they keep and do not mean.
    private static final Pattern OLD =
            Pattern.compile("(?iU)(?<!\\p{L})(?:old|older|bak|backup|copy|copie|kopie|kopia|kopi|copia"
                    + "|orig|original|alt|alte|previous|prev|gammel|gamle|vieux|ancien|archive|archiv|draft|obsolete|unused|trash)"
                    + "(?!\\p{L})");
    private static final Pattern NOTHING_DECLARED =
            Pattern.compile("(?is)(?:.*[^a-z])?(?:package|module)-info(?:[^a-z].*)?");
    private static final Pattern STUB = Pattern.compile("new\\s+NotAttempted\\b");

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

    /** Whether it is a test: one that lies where tests do, or that uses JUnit and is not the solution. */
    boolean isTest() {
        return ("/" + path).contains("/src/test/") || isGraded() || outline.usesTests() && !implementsContract();
    }

    private boolean implementsContract() {
        return outline.implemented().contains("backmark")
                || outline.imports().stream()
                        .filter(name -> name.startsWith(CONTRACTS))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .anyMatch(name -> name.equals("*")
                                ? !outline.implemented().isEmpty()
                                : outline.implemented().contains(name));
    }

    /** Whether it is a check of ours, or of somebody's who has taken ours for a pattern. */
    boolean isGraded() {
        return outline.imports().stream().anyMatch(name -> name.startsWith("org.backmark.kit.junit."));
    }

    /** Whether it is a {@code package-info.java} or {@code module-info.java}. */
    boolean declaresNoClass() {
        return outline.classes().isEmpty()
                && NOTHING_DECLARED.matcher(JavaName.base(path)).matches();
    }

    /** Whether it is called as Java wants it: like one of its classes, and with the right ending. */
    boolean isWellNamed() {
        return outline.classes().isEmpty() || fileName().equals(properName());
    }

    /** Whether its name, or a folder's that it is in, says that it is an old copy. */
    boolean isOld() {
        return OLD.matcher(path).find();
    }

    /** How many of its methods are as they were handed out. */
    int stubs() {
        return (int) STUB.matcher(decoded.text()).results().count();
    }

    /** Whether both say the same, line for line. */
    boolean saysAs(Candidate other) {
        return lines().equals(other.lines());
    }

    private List<String> lines() {
        return decoded.text().lines().map(String::stripTrailing).toList();
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
        return new Source(shown(), outline.packageName().replace('.', '/') + "/" + properName(), decoded.text());
    }

    /** Under which name it is compiled: platforms, browsers and people give it others. */
    String properName() {
        String base = JavaName.base(path);
        List<String> named = outline.publicClasses().isEmpty() ? outline.classes() : outline.publicClasses();
        boolean kept = named.isEmpty()
                || named.contains(base)
                || outline.publicClasses().isEmpty() && fileName().endsWith(".java");
        return (kept ? base : named.get(0)) + ".java";
    }

    private String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
