package org.backmark.kit.junit;

import org.backmark.kit.binding.Binding;
import org.junit.platform.engine.support.store.Namespace;

/**
 * One submission's run: what its checks share, and where its code runs.
 *
 * <p>A grader puts it into its launcher session's store, so that several can run in one JVM side by side:
 * {@code session.getStore().put(GradedRun.NAMESPACE, GradedRun.class, run)}. Without one, the checks run on the student's
 * class in this JVM.
 *
 * @param run what the checks share
 * @param binding the student's code
 */
public record GradedRun(Run run, Binding binding) {
    /** Where it stands in the store of a launcher session. */
    public static final Namespace NAMESPACE = Namespace.create("org.backmark");
}
