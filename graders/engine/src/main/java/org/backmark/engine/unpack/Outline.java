package org.backmark.engine.unpack;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a source declares, read by javac's parser without looking anything up.
 *
 * @param packageName empty for none
 * @param imports fully qualified, static ones with the member
 * @param classes the simple names of its top-level classes
 */
record Outline(String packageName, List<String> imports, List<String> classes) {

    /** The parser reads nothing through it, but making one takes longer than parsing. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(() ->
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));

    /** The outline of each text; a broken one gives what the parser could make of it. */
    static List<Outline> of(List<String> texts) {
        try {
            return parsed(texts);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return texts.stream().map(Outline::ofOne).toList();
        }
    }

    private static Outline ofOne(String text) {
        try {
            return parsed(List.of(text)).get(0);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return ofTheHead(text);
        }
    }

    /** Nothing that stands before the first brace can be nested deeply. */
    private static Outline ofTheHead(String text) {
        int brace = text.indexOf('{');
        try {
            return parsed(List.of(brace < 0 ? "" : text.substring(0, brace + 1) + "}"))
                    .get(0);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Outline("", List.of(), List.of());
        }
    }

    private static List<Outline> parsed(List<String> texts) throws IOException {
        List<InMemory> files = new ArrayList<>();
        texts.forEach(text -> files.add(new InMemory(files.size(), text)));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        Writer.nullWriter(),
                        FILES.get(),
                        new DiagnosticCollector<>(),
                        List.of("-proc:none"),
                        null,
                        files);
        List<Outline> outlines = new ArrayList<>();
        task.parse().forEach(unit -> outlines.add(of(unit)));
        if (outlines.size() != texts.size()) {
            throw new IOException("the parser gave up");
        }
        return outlines;
    }

    private static Outline of(CompilationUnitTree unit) {
        return new Outline(
                unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                unit.getImports().stream()
                        .map(ImportTree::getQualifiedIdentifier)
                        .map(Object::toString)
                        .toList(),
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(declared -> ((ClassTree) declared).getSimpleName().toString())
                        .toList());
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(int number, String text) {
            super(URI.create("source:///" + number + "/Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
