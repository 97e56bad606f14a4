package org.backmark.engine.unpack;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What a source declares, read by javac's parser without looking anything up.
 *
 * @param packageName empty for none
 * @param imports fully qualified, static ones with the member
 * @param classes the simple names of its top-level classes
 */
record Outline(String packageName, List<String> imports, List<String> classes) {

    /** The outline of a text; a broken one gives what the parser could make of it. */
    static Outline of(String text) {
        try {
            return parsed(text);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return ofTheHead(text);
        }
    }

    /** Nothing that stands before the first brace can be nested deeply. */
    private static Outline ofTheHead(String text) {
        int brace = text.indexOf('{');
        try {
            return parsed(brace < 0 ? "" : text.substring(0, brace + 1) + "}");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Outline("", List.of(), List.of());
        }
    }

    private static Outline parsed(String text) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(
                Writer.nullWriter(),
                null,
                new DiagnosticCollector<>(),
                List.of("-proc:none"),
                null,
                List.of(new InMemory(text)));
        CompilationUnitTree unit = task.parse().iterator().next();
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

        InMemory(String text) {
            super(URI.create("source:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
