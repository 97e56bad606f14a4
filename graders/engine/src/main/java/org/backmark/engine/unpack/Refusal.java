package org.backmark.engine.unpack;

import java.io.IOException;

/** Stops the reading of a submission; it never leaves this package. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    /** Carries the line that the student gets. */
    Refusal(String line) {
        super(line);
    }
}
