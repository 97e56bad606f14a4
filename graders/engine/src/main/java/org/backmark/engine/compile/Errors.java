package org.backmark.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Source;

/** Writes javac's errors in lines of English, whatever the locale. */
final class Errors {
    /** Through its API javac writes every class with its package, which makes the lines hard to read. */
    private static final Pattern QUALIFIER = Pattern.compile("(?<![\\w.])(?:[a-z]\\w*\\.)+(?=[A-Z])");

    /** Which options a compiler takes is of no use to those for whom it is run. */
    private static final Pattern OF_OPTIONS = Pattern.compile("\\(use (?:-source|--enable-preview|--release).*\\)");

    private final Hints hints;
    private final int most;

    /**
     * A writer of lines.
     *
     * @param most how many errors are listed
     */
    Errors(Hints hints, int most) {
        this.hints = hints;
        this.most = most;
    }

    /** The lines of a failed compilation. */
    Compilation.NotCompiled of(List<Diagnostic<? extends JavaFileObject>> diagnostics, List<Source> sources) {
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        if (errors.isEmpty()) {
            // Javac ran out of stack and says so to nobody.
            String line = Nesting.line(sources);
            return new Compilation.NotCompiled(line, List.of(line));
        }
        List<String> lines = new ArrayList<>();
        errors.stream().limit(most).map(this::line).forEach(lines::add);
        if (errors.size() > most) {
            int more = errors.size() - most;
            lines.add("and " + more + (more == 1 ? " more error" : " more errors"));
        }
        return new Compilation.NotCompiled(lines.get(0), lines);
    }

    private String line(Diagnostic<? extends JavaFileObject> error) {
        String message = shown(error);
        String place = error.getSource() instanceof InMemorySource source
                ? source.shown() + ":" + error.getLineNumber() + ": "
                : "";
        String hint = LanguageLevel.hint(String.valueOf(error.getCode()), message, source(error))
                .or(() -> hints.of(error.getCode(), message))
                .map(text -> " (" + text + ")")
                .orElse("");
        return place + Printable.of(message) + hint;
    }

    private static String shown(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ROOT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !OF_OPTIONS.matcher(line).matches())
                .map(line -> line.replaceAll(":\\s+", ": "))
                .collect(Collectors.joining("; "));
        return QUALIFIER.matcher(message).replaceAll("");
    }

    // The line that javac points at; empty if it points at none.
    private static String source(Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() instanceof InMemorySource source && error.getLineNumber() > 0
                ? source.getCharContent(true)
                        .toString()
                        .lines()
                        .skip(error.getLineNumber() - 1)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
