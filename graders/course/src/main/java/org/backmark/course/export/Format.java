package org.backmark.course.export;

import java.util.Locale;

/** Who reads the results beside a person. */
public enum Format {
    /** Nobody. */
    TEXT,
    /** GitHub: {@code summary.md}, {@code annotations.txt}, {@code classroom.txt} and {@code junit.xml}. */
    GITHUB,
    /** GitLab: {@code junit.xml}. */
    GITLAB,
    /** Gradescope: {@code results.json}. */
    GRADESCOPE;

    /** As it stands on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
