package org.backmark.kit;

/** A solution that keeps something from one call to the next, as its contract asks: every check needs one of its own. */
public interface Stateful {

    /** The same solution as if nothing had been called yet. */
    Object anew();
}
