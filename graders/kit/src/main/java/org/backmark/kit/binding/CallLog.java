package org.backmark.kit.binding;

import java.util.ArrayList;
import java.util.List;

/** What a check may know of the calls it has made. */
public final class CallLog {
    private final List<String> modified = new ArrayList<>();
    private final List<String> modifiedLater = new ArrayList<>();

    /**
     * The arguments that the student's methods have changed so far, each as {@code theta1 of backprop}.
     *
     * @return in the order of the calls; empty if none was changed
     */
    public List<String> modifiedArguments() {
        return List.copyOf(modified);
    }

    /**
     * The arguments that an object keeps of an earlier call and a later one has changed, each as {@code weights of
     * setParameters, by optimisationStep}.
     *
     * @return in the order of the calls; empty if none was changed
     */
    public List<String> argumentsModifiedLater() {
        return List.copyOf(modifiedLater);
    }

    /**
     * Notes that a call has changed an argument that was kept; for bindings.
     *
     * @param parameter the parameter's name
     * @param keeper the method that it was given to
     * @param method the method that has changed it
     */
    public void argumentModifiedLater(String parameter, String keeper, String method) {
        modifiedLater.add(parameter + " of " + keeper + ", by " + method);
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
