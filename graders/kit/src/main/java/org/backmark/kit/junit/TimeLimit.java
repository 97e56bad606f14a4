package org.backmark.kit.junit;

/**
 * Whether a call that takes too long is ended, and whether that has been seen before.
 *
 * @param isKept false where our own solutions are asked in this JVM, as in an audit: differences of a large network would take
 *     minutes there
 * @param isFollowing whether the check has run before, and runs again to follow an earlier mistake through
 */
public record TimeLimit(boolean isKept, boolean isFollowing) {

    static TimeLimit of(GradedRun graded) {
        return new TimeLimit(graded.binding().keepsTimeLimits(), graded.isFollowing());
    }
}
