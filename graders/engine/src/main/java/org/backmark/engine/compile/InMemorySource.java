package org.backmark.engine.compile;

import java.net.URI;
import java.net.URISyntaxException;
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
        super(uri(number, source.name()), Kind.SOURCE);
        this.source = source;
        this.shown = shown;
    }

    // The last part of it is the file's name in the student's stack traces.
    private static URI uri(int number, String name) {
        try {
            return new URI("source", null, "/" + number + "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no file can be named " + name, e);
        }
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
