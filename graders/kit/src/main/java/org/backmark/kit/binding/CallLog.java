package org.backmark.kit.binding;

import java.util.ArrayList;
import java.util.List;

/** What a check may know of the calls it has made. */
public final class CallLog {
    private final List<String> modified = new ArrayList<>();

    /**
     * The arguments that the student's methods have changed so far, each as {@code theta1 of backprop}.
     *
     * @return in the order of the calls; empty if none was changed
     */
    public List<String> modifiedArguments() {
        return List.copyOf(modified);
    }

    /**
     * Notes that a call has changed one of its arguments; for bindings.
     *
     * @param parameter the parameter's name
     * @param method the method's name
     */
    public void argumentModified(String parameter, String method) {
        modified.add(parameter + " of " + method);
    }
}
