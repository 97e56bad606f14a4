package org.backmark.kit.assignment;

/** An assignment that cannot be used as it is written: one line that names the file, the field and what is wrong with it. */
public final class AssignmentException extends RuntimeException {
    // A file may hold fields and texts of any length.
    private static final int LONGEST = 1000;

    /**
     * A fault in an assignment's description.
     *
     * @param message one line, for whoever wrote the file
     */
    public AssignmentException(String message) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message);
    }
}
