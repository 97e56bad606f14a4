package org.backmark.engine.compile;

import java.util.Comparator;
import java.util.List;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Source;

/** Which of several sources is nested most deeply: a compiler that has run out of stack does not say. */
public final class Nesting {
    private Nesting() {}

    /**
     * The line for a compilation that failed of it.
     *
     * @param sources what was compiled
     */
    public static String line(List<Source> sources) {
        String file = sources.stream()
                .max(Comparator.<Source>comparingInt(source -> depth(source.text()))
                        .thenComparing(source -> source.text().length()))
                .map(source -> Printable.of(fileName(source)) + ": ")
                .orElse("");
        return file + "not compiled within the limit: it is nested too deeply; write it in smaller pieces";
    }

    private static String fileName(Source source) {
        return source.name().substring(source.name().lastIndexOf('/') + 1);
    }

    /** The most brackets that are open at a time, or operators in one statement: javac descends into both. */
    static int depth(String text) {
        int open = 0;
        int operators = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> open++;
                case ')', ']', '}' -> open--;
                case ';' -> operators = 0;
                case '+', '-', '*', '/', '?', '.', '!', '~', '&', '|', '<', '=' -> operators++;
                default -> {}
            }
            deepest = Math.max(deepest, open + operators);
        }
        return deepest;
    }
}
