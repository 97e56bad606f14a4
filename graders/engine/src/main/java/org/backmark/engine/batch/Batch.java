package org.backmark.engine.batch;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.backmark.engine.find.Submission;

/** Grades submissions, some at a time. */
public final class Batch {
    private Batch() {}

    /** Takes each submission's result as soon as it is there; called from one thread. */
    @FunctionalInterface
    public interface Results {
        /**
         * Takes one result.
         *
         * @throws Exception to end the batch
         */
        void add(Graded graded) throws Exception;
    }

    /**
     * Grades them all.
     *
     * @param submissions in the order in which they are begun
     * @param jobs how many at a time, at least 1
     * @param grade grades one; does not throw
     * @param results told of each
     * @throws Exception what {@code results} threw; nothing is being graded any more then
     */
    public static void grade(
            List<Submission> submissions, int jobs, Function<Submission, Graded> grade, Results results)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<Graded> done = new ExecutorCompletionService<>(threads);
            Iterator<Submission> rest = submissions.iterator();
            int underWay = 0;
            while (rest.hasNext() || underWay > 0) {
                // One more for each thread to begin with; a slow disk must not let results pile up.
                while (rest.hasNext() && underWay < 2L * jobs) {
                    Submission next = rest.next();
                    done.submit(() -> grade.apply(next));
                    underWay++;
                }
                results.add(done.take().get());
                underWay--;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("grading broke off: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
            // Whoever called us takes away next what a submission under way still needs.
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }
}
