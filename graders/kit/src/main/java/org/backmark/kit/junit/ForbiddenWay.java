package org.backmark.kit.junit;

import org.opentest4j.AssertionFailedError;

/**
 * Thrown by a check that has seen right answers come in a way that the sheet forbids, where that way is the whole task: the
 * task earns nothing.
 */
public final class ForbiddenWay extends AssertionFailedError {

    /**
     * A way that earns nothing.
     *
     * @param sentence what was seen, and what the sheet asks for; students see it
     */
    public ForbiddenWay(String sentence) {
        super(sentence);
    }
}
