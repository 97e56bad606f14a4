package org.backmark.kit.wire;

/** Bytes that are not what the contract's type asks for, or a value that cannot cross. */
public final class WireException extends RuntimeException {
    /**
     * A fault.
     *
     * @param message what was found, and what was wanted
     */
    public WireException(String message) {
        super(message);
    }
}
