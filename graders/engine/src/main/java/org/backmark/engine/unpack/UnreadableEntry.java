package org.backmark.engine.unpack;

import java.io.IOException;
import org.backmark.engine.text.Printable;

/** Stops the reading of a submission of which a file cannot be read; it never leaves this package. */
final class UnreadableEntry extends IOException {
    private static final long serialVersionUID = 1L;

    /** Names the file. */
    UnreadableEntry(String name) {
        super("\"" + Printable.of(name)
                + "\" cannot be read; check its permissions, or that it still is there, then grade it again");
    }
}
