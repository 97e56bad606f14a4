package org.backmark.engine.find;

/** What the instructor gave cannot be used: one line that names the thing and the remedy, for exit code 2. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Carries the line.
     *
     * @param line names the thing and the remedy
     */
    public InputException(String line) {
        super(line);
    }
}
