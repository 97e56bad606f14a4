package org.backmark.course.export;

import java.util.Optional;

/** Finds a student's file again that a message names. */
@FunctionalInterface
public interface SourceLocator {
    /** Of a submission whose files nobody can be pointed to. */
    SourceLocator NONE = name -> Optional.empty();

    /**
     * The path of a file.
     *
     * @param name its last part, or as many as the message gives
     * @return nothing if there is no such file, or several are called so
     */
    Optional<String> path(String name);
}
