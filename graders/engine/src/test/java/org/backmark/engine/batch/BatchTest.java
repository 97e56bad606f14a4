package org.backmark.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.backmark.engine.find.Submission;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchTest {
    private static final Assignment SHEET = Sheet.of("visible", "hidden");

    @Test
    void everySubmissionIsGradedOnceAndToldToOneThread() throws Exception {
        List<String> told = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();

        Batch.grade(submissions(50), 4, BatchTest::graded, graded -> {
            told.add(graded.report().student());
            threads.add(Thread.currentThread());
        });

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        submissions(50).stream().map(Submission::student).toList());
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void resultsDoNotPileUpBeforeOneWhoTakesThemSlowly() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> aheadOfTheTaker = new ArrayList<>();

        Batch.grade(
                submissions(40),
                2,
                submission -> {
                    begun.incrementAndGet();
                    return graded(submission);
                },
                graded -> {
                    Thread.sleep(5);
                    aheadOfTheTaker.add(begun.get() - aheadOfTheTaker.size());
                });

        assertThat(aheadOfTheTaker).hasSize(40).allMatch(ahead -> ahead <= 4);
    }

    @Test
    void asManyAsWantedRunAtATime() throws Exception {
        CyclicBarrier three = new CyclicBarrier(3);

        Batch.grade(
                submissions(9),
                3,
                submission -> {
                    // Passes only when three are under way together.
                    awaitAll(three);
                    return graded(submission);
                },
                graded -> {});

        assertThat(three.isBroken()).isFalse();
    }

    @Test
    void noMoreThanWantedRunAtATime() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Batch.grade(
                submissions(12),
                2,
                submission -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    sleep(5);
                    running.decrementAndGet();
                    return graded(submission);
                },
                graded -> {});

        assertThat(most).hasValueBetween(1, 2);
    }

    @Test
    void oneAtATimeKeepsTheOrder() throws Exception {
        List<String> told = new ArrayList<>();

        Batch.grade(
                submissions(8),
                1,
                BatchTest::graded,
                graded -> told.add(graded.report().student()));

        assertThat(told).isSorted().hasSize(8);
    }

    @Test
    void aResultIsToldAsSoonAsItIsThere() throws Exception {
        CountDownLatch firstTold = new CountDownLatch(1);
        List<String> told = new ArrayList<>();

        Batch.grade(
                submissions(2),
                2,
                submission -> {
                    if (submission.student().equals("student00")) {
                        awaitOne(firstTold);
                    }
                    return graded(submission);
                },
                graded -> {
                    told.add(graded.report().student());
                    firstTold.countDown();
                });

        assertThat(told).containsExactly("student01", "student00");
    }

    @Test
    void anExceptionInTheResultsEndsTheBatch() {
        Queue<String> begun = new ConcurrentLinkedQueue<>();

        assertThatThrownBy(() -> Batch.grade(
                        submissions(100),
                        1,
                        submission -> {
                            begun.add(submission.student());
                            sleep(5);
                            return graded(submission);
                        },
                        graded -> {
                            throw new IOException("the disk is full");
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");

        assertThat(begun).hasSizeLessThan(100);
    }

    @Test
    void whenItEndsEarlyNothingIsBeingGradedAnyMore() {
        CountDownLatch underWay = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();

        assertThatThrownBy(() -> Batch.grade(
                        submissions(2),
                        2,
                        submission -> {
                            if (submission.student().equals("student01")) {
                                running.incrementAndGet();
                                underWay.countDown();
                                spin(200);
                                running.decrementAndGet();
                            } else {
                                awaitOne(underWay);
                            }
                            return graded(submission);
                        },
                        graded -> {
                            throw new IOException("the disk is full");
                        }))
                .hasMessage("the disk is full");

        assertThat(running).hasValue(0);
    }

    @Test
    void aGraderThatThrowsBreaksTheBatchOffAndSaysWhy() {
        Function<Submission, Graded> broken = submission -> {
            throw new IllegalArgumentException("a bug");
        };

        assertThatThrownBy(() -> Batch.grade(submissions(2), 1, broken, graded -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("grading broke off: java.lang.IllegalArgumentException: a bug")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    private static List<Submission> submissions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Submission("student" + i / 10 + i % 10, Path.of("class")))
                .toList();
    }

    private static Graded graded(Submission submission) {
        List<TaskResult> tasks =
                TaskResult.withoutRun(SHEET, EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run");
        return new Graded(
                new Report(submission.student(), SHEET, Status.REJECTED, "no", List.of(), tasks, 1, 0, 0), new byte[0]);
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("not all were under way together", e);
        }
    }

    private static void awaitOne(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes its time whether interrupted or not, as a call of a student's does. */
    private static void spin(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }
}
