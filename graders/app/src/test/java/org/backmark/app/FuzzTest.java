package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backmark.datasets.readers.DataFileException;
import org.backmark.engine.find.InputException;
import org.backmark.kit.assignment.AssignmentException;
import org.backmark.kit.wire.WireException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged inputs for every reader: each is read, or refused in one line, and none takes long.
 *
 * <p>{@code -Dbackmark.fuzz=10000} gives each reader so many inputs, {@code -Dbackmark.fuzz.seed=7} others, and
 * {@code -Dbackmark.fuzz.reader=moodle|canvas} those readers alone.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("backmark.fuzz", 50);
    private static final long SEED = Long.getLong("backmark.fuzz.seed", 1);
    // Thousandfold what a reader takes: a loaded machine is no hang.
    private static final double MOST_CPU_SECONDS = 5;
    private static final int HANGS_AFTER_SECONDS = 120;
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){1,}[A-Z]\\w*(?:Exception|Error)\\b");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> damagedInputsAreReadOrRefusedInOneLine() throws Exception {
        return new Readers(folder)
                .all().stream()
                        .filter(reader -> reader.name().matches(System.getProperty("backmark.fuzz.reader", ".*")))
                        .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> fuzz(reader)));
    }

    private static void fuzz(Reader reader) throws Exception {
        for (byte[] seed : reader.seeds()) {
            assertThat(fault(reader, seed)).as("the seed itself").isEmpty();
            reader.target().read(seed);
        }
        Mutation mutation = new Mutation(new Random(SEED));
        ExecutorService thread = Executors.newSingleThreadExecutor(FuzzTest::daemon);
        List<String> faults = new ArrayList<>();
        double worst = 0;
        int inputs = Math.max(1, INPUTS / reader.every());
        try {
            for (int i = 0; i < inputs; i++) {
                byte[] input = mutation.of(reader.seeds());
                Future<Outcome> outcome = thread.submit(() -> outcome(reader, input));
                Outcome found = await(outcome, reader, input);
                worst = Math.max(worst, found.seconds());
                if (!found.fault().isEmpty() && faults.size() < 5) {
                    faults.add(found.fault() + " (input " + i + ": " + shown(input) + ")");
                }
            }
        } finally {
            thread.shutdownNow();
        }
        if (INPUTS > 1000) {
            System.out.printf(Locale.ROOT, "%-30s %6d inputs, worst %.2f s of CPU time%n", reader, inputs, worst);
        }
        assertThat(faults).isEmpty();
    }

    private record Outcome(String fault, double seconds) {}

    // A recursion must not end in the reader's favour because this thread's stack is larger than the command's.
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fuzz");
        thread.setDaemon(true);
        return thread;
    }

    private static Outcome await(Future<Outcome> outcome, Reader reader, byte[] input)
            throws InterruptedException, ExecutionException {
        try {
            return outcome.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fail(reader + " hangs on " + shown(input));
        }
    }

    private static Outcome outcome(Reader reader, byte[] input) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String fault = fault(reader, input);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        return new Outcome(
                fault.isEmpty() && seconds > MOST_CPU_SECONDS ? "takes " + seconds + " s of CPU time" : fault, seconds);
    }

    private static String fault(Reader reader, byte[] input) {
        try {
            reader.target().read(input);
            return "";
        } catch (InputException | AssignmentException | DataFileException | WireException | IOException e) {
            return faultOf(e);
        } catch (UncheckedIOException e) {
            return faultOf(e.getCause());
        } catch (Throwable e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e + (trace.length == 0 ? "" : " at " + trace[0] + ", " + trace[Math.min(3, trace.length - 1)]);
        }
    }

    // What the command prints of it, and no more than a person reads.
    private static String faultOf(Exception e) {
        String line = Backmark.line(e);
        if (line.isBlank() || line.length() > 1500) {
            return "says " + line.length() + " characters: " + line.substring(0, Math.min(line.length(), 100));
        }
        return CLASS_NAME.matcher(line).find() ? "names a class: " + line : "";
    }

    private static String shown(byte[] input) {
        return Base64.getEncoder().encodeToString(input.length > 600 ? Arrays.copyOf(input, 600) : input)
                + (input.length > 600 ? "... " + input.length : "");
    }
}
