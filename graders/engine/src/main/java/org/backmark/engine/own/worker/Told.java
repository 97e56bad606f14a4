package org.backmark.engine.own.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.backmark.kit.wire.FrameWriter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the grader how each test ended, and what has run by then: the next may end this JVM. */
final class Told implements TestExecutionListener {
    private static final int LONGEST = 500;
    private final DataOutputStream out;

    Told(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        FrameWriter frame = frame(Said.FOUND);
        frame.putInt((int) plan.countTestIdentifiers(TestIdentifier::isTest));
        send(frame);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            ended(Said.SKIPPED, test, "");
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String message = result.getThrowable().map(Told::message).orElse("");
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            // What fails in a class or before all its tests is a failure too.
            ended(Said.FAILED, test, message);
        } else if (test.isTest()) {
            boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            ended(passed ? Said.PASSED : Said.SKIPPED, test, message);
        }
    }

    private void ended(int how, TestIdentifier test, String message) {
        FrameWriter frame = frame(Said.ENDED);
        frame.putByte(how);
        frame.putText(cut(name(test)));
        frame.putText(cut(message));
        send(frame);
        FrameWriter covered = frame(Said.COVERED);
        Probes.write(covered);
        send(covered);
    }

    void done() {
        send(frame(Said.DONE));
    }

    void ready() {
        send(frame(Said.READY));
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getClassName()
                                .substring(method.getClassName().lastIndexOf('.') + 1) + "." + method.getMethodName())
                .map(name -> test.getDisplayName().startsWith("[") ? name + test.getDisplayName() : name)
                .orElse(test.getDisplayName());
    }

    // Neither of them is ours, and either may throw.
    private static String message(Throwable thrown) {
        try {
            String said = String.valueOf(thrown.getMessage()).strip();
            return thrown instanceof AssertionError ? said : thrown.getClass().getSimpleName() + ": " + said;
        } catch (RuntimeException e) {
            return "an exception that cannot say what it is";
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static FrameWriter frame(int kind) {
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(kind);
        return frame;
    }

    private void send(FrameWriter frame) {
        synchronized (out) {
            try {
                frame.send(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
