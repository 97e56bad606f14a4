package org.backmark.kit.junit;

import java.util.Set;
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
 * @param followed ids of the tasks whose mistakes are followed through; empty if right answers are just right
 * @param earlier the student's code that answers for these tasks: it has not seen what else is asked
 * @param demanding whether each of its answers must have as much in it as the right one
 * @param isFollowing whether an earlier mistake is followed through, by answers that are built on it or by right ones in the
 *     place of the student's own
 */
public record GradedRun(
        Run run, Binding binding, Set<String> followed, Binding earlier, boolean demanding, boolean isFollowing) {
    /** Where it stands in the store of a launcher session. */
    public static final Namespace NAMESPACE = Namespace.create("org.backmark");

    public GradedRun {
        followed = Set.copyOf(followed);
    }

    /** A run in which nothing is followed through. */
    public GradedRun(Run run, Binding binding) {
        this(run, binding, Set.of(), binding, false, false);
    }

    /** The run of a student whose earlier mistakes are followed through by answers that are built on them. */
    public GradedRun(Run run, Binding binding, Set<String> followed, Binding earlier, boolean demanding) {
        this(run, binding, followed, earlier, demanding, true);
    }

    /** The run of a student in the place of whose earlier answers there are right ones. */
    static GradedRun ofSubstituted(Run run, Binding student) {
        return new GradedRun(run, student, Set.of(), student, false, true);
    }
}
