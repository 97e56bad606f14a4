package org.backmark.kit.assignment;

import java.nio.file.Path;
import java.util.List;

/**
 * Looks at the course's own data files before anything is graded with them; found by {@link java.util.ServiceLoader}.
 *
 * <p>An assignment without one takes no data but its own.
 */
public interface CourseData {

    /** The id of the assignment whose files it knows. */
    String assignment();

    /**
     * Reads the files as the checks will.
     *
     * @param folder where they are
     * @throws RuntimeException in one line that names the file and its fault
     */
    void check(Path folder);

    /**
     * What an instructor should know of files that can be graded on.
     *
     * @param folder where they are
     * @return a line each
     */
    default List<String> remarks(Path folder) {
        return List.of();
    }
}
