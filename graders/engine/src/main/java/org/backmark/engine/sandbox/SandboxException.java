package org.backmark.engine.sandbox;

/** Says, in one line, why a sandbox does not work here, and what helps. */
public final class SandboxException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message one line
     */
    public SandboxException(String message) {
        super(message);
    }
}
