package org.backmark.engine.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;
import org.backmark.engine.unpack.Source;

/** A source that javac reads from memory. */
final class InMemorySource extends SimpleJavaFileObject {
    private final Source source;
    private final String shown;

    /**
     * Wraps a source.
     *
     * @param number tells sources of one name apart
     * @param shown its name in messages
     */
    InMemorySource(int number, Source source, String shown) {
        super(URI.create("source:///" + number + "/Source.java"), Kind.SOURCE);
        this.source = source;
        this.shown = shown;
    }

    /** Its name in messages. */
    String shown() {
        return shown;
    }

    @Override
    public String getName() {
        return source.name();
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && ("/" + source.name()).endsWith("/" + simpleName + ".java");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
