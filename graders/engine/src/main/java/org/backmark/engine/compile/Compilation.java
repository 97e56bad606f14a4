package org.backmark.engine.compile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of compiling. */
public sealed interface Compilation {

    /**
     * It compiled.
     *
     * @param classes each class file's bytes by the class's binary name, for example {@code a.b.Outer$Inner}
     */
    record Compiled(Map<String, byte[]> classes) implements Compilation {

        public Compiled {
            classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        }
    }

    /**
     * It did not.
     *
     * @param firstLine the first error with its place, and a hint where javac's words are obscure
     * @param diagnostics a line for every error, the first one included, cut after some
     */
    record NotCompiled(String firstLine, List<String> diagnostics) implements Compilation {

        public NotCompiled {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
