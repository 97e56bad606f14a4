package org.backmark.engine.find;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What one student, or one group, sent.
 *
 * @param student a safe id, unique in the class: 1 to 64 letters, digits, {@code .}, {@code _} and {@code -}
 * @param name the student's name as the file's name tells it, any text; empty if it does not
 * @param path a folder, an archive or a Java file
 * @param sender whose it is: the same id for all that one student, or one group, has sent
 * @param time when it was sent, in digits without a zone, if the download tells
 */
public record Submission(String student, String name, Path path, String sender, Optional<String> time) {

    /** One of which nobody tells when it was sent. */
    public Submission(String student, String name, Path path, String sender) {
        this(student, name, path, sender, Optional.empty());
    }

    /** The only one of its sender. */
    public Submission(String student, String name, Path path) {
        this(student, name, path, student);
    }

    /** A submission that does not tell its student's name. */
    public Submission(String student, Path path) {
        this(student, "", path);
    }

    /** The same as that of another id. */
    public Submission of(String other) {
        return new Submission(other, name, path, sender, time);
    }

    /** The same, sent then. */
    public Submission at(String digits) {
        return new Submission(student, name, path, sender, Optional.of(digits));
    }
}
