package org.backmark.engine.find;

/** How the instructor's path is to be read. */
public enum Layout {
    /** As what it looks like. */
    GUESS,
    /** As one submission. */
    SINGLE,
    /** As a class: a submission for every sub-folder or archive. */
    CLASS
}
