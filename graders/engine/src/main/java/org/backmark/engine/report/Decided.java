package org.backmark.engine.report;

/**
 * A decision that was not there before, or no longer exists.
 *
 * @param student whom it is about, as the table names them; empty for all
 * @param what it is
 * @param item the task, if it is about one
 * @param before what was said; empty if nothing was
 * @param after what is said now
 * @param by who decided
 * @param when, in ISO 8601
 */
public record Decided(String student, String what, String item, String before, String after, String by, String when) {

    /** The same of somebody by that id. */
    public Decided of(String id) {
        return new Decided(id, what, item, before, after, by, when);
    }
}
