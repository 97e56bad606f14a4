package org.backmark.kit.junit;

import org.backmark.kit.binding.Binding;

/**
 * Whether a call that takes too long is ended.
 *
 * @param isKept false where our own solutions are asked in this JVM, as in an audit: differences of a large network would take
 *     minutes there
 */
public record TimeLimit(boolean isKept) {

    static TimeLimit of(Binding binding) {
        return new TimeLimit(binding.keepsTimeLimits());
    }
}
