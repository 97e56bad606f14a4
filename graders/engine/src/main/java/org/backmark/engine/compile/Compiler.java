package org.backmark.engine.compile;

import java.util.List;
import org.backmark.engine.unpack.Source;

/** Turns sources into classes; safe for use by several threads. */
public interface Compiler {

    /**
     * Compiles them; never throws for what a student wrote.
     *
     * @param sources at least one
     */
    Compilation compile(List<Source> sources);
}
