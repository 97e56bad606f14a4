package org.backmark.engine.report;

/** What a run takes over of the rows that a folder of results has already. */
public enum ReuseMode {
    /** Nothing. */
    NOTHING,
    /** Those of a run that was ended early: it is gone on with. */
    UNFINISHED,
    /** Those of the last whole run whose submissions have not changed since. */
    WHOLE
}
