package org.backmark.kit.assignment;

/** Who may see a check. */
public enum Visibility {
    /** Source in the student's project. */
    VISIBLE,
    /** Run by the instructor only. */
    HIDDEN
}
