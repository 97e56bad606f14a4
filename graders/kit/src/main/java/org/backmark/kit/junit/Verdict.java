package org.backmark.kit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Mismatch;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.score.Outcome;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/**
 * What one run of a test method says of its check.
 *
 * @param outcome what became of it
 * @param hint what any student may see: no inputs, no expected values; may be empty
 * @param details everything, for the instructor; may be empty
 * @param figures what shows the details
 * @param forfeitsTask whether the whole task earns nothing for it
 */
public record Verdict(Outcome outcome, String hint, String details, List<NamedFigure> figures, boolean forfeitsTask) {
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_STACK = 12;
    private static final int LONGEST_CHAIN = 20;

    public Verdict {
        hint = shortened(hint);
        details = shortened(details);
        figures = List.copyOf(figures);
    }

    /** A verdict that costs no other check its points. */
    public Verdict(Outcome outcome, String hint, String details, List<NamedFigure> figures) {
        this(outcome, hint, details, figures, false);
    }

    /** A verdict without figures. */
    public Verdict(Outcome outcome, String hint, String details) {
        this(outcome, hint, details, List.of());
    }

    /** The grader's own fault. */
    static Verdict graderError(String why) {
        return new Verdict(Outcome.GRADER_ERROR, "the grader failed here, not the submission", why);
    }

    static Verdict of(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> new Verdict(Outcome.PASSED, "", "");
            case ABORTED -> result.getThrowable().map(Verdict::of).orElse(new Verdict(Outcome.NOT_ATTEMPTED, "", ""));
            case FAILED ->
                result.getThrowable()
                        .map(Verdict::of)
                        .orElseGet(() -> graderError("the test failed without saying why"));
        };
    }

    static Verdict of(Throwable thrown) {
        if (thrown instanceof MultipleFailuresError several && several.hasFailures()) {
            return several.getFailures().stream()
                    .map(Verdict::of)
                    .reduce(Verdict::worse)
                    .orElseThrow();
        }
        List<Throwable> chain = chainOf(thrown);
        return chain.stream()
                .flatMap(link -> told(link).stream())
                .findFirst()
                .or(() -> chain.stream()
                        .filter(AssertionError.class::isInstance)
                        .findFirst()
                        .map(error -> new Verdict(Outcome.FAILED, "", textOf(error))))
                .orElseGet(() -> graderError("the check itself failed: " + withPlace(thrown)));
    }

    /** The worse of two; of two that are equally bad, the first. */
    static Verdict worse(Verdict first, Verdict second) {
        return second.outcome.isWorseThan(first.outcome) ? second : first;
    }

    /** An exception in one line: its class, message and innermost place. */
    static String withPlace(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Optional<Verdict> told(Throwable thrown) {
        Verdict verdict = null;
        if (thrown instanceof NotApplicable) {
            verdict = new Verdict(Outcome.NOT_APPLICABLE, textOf(thrown), "");
        } else if (thrown instanceof Borderline) {
            verdict = new Verdict(Outcome.BORDERLINE, textOf(thrown), "");
        } else if (thrown instanceof TestAbortedException || thrown instanceof NotAttempted) {
            verdict = new Verdict(Outcome.NOT_ATTEMPTED, textOf(thrown), "");
        } else if (thrown instanceof ForbiddenWay) {
            verdict = new Verdict(Outcome.FAILED, textOf(thrown), "", List.of(), true);
        } else if (thrown instanceof Mismatch mismatch) {
            verdict = new Verdict(
                    Outcome.FAILED,
                    mismatch.hint(),
                    mismatch.details(),
                    mismatch.difference().stream().toList());
        } else if (thrown instanceof CallFailure.Crashed crashed) {
            verdict = new Verdict(Outcome.CRASHED, crashed.what(), withStack(crashed));
        } else if (thrown instanceof CallFailure.TimedOut || thrown instanceof CallFailure.Spent) {
            verdict = new Verdict(Outcome.TIMED_OUT, textOf(thrown), "");
        } else if (thrown instanceof CallFailure.OutOfMemory) {
            verdict = new Verdict(Outcome.OUT_OF_MEMORY, textOf(thrown), "");
        } else if (thrown instanceof CallFailure.Rejected) {
            verdict = new Verdict(Outcome.REJECTED, textOf(thrown), "");
        } else if (thrown instanceof CallFailure.NoImplementation) {
            verdict = new Verdict(Outcome.CRASHED, textOf(thrown), "");
        }
        return Optional.ofNullable(verdict);
    }

    private static String withStack(CallFailure.Crashed crashed) {
        return textOf(crashed)
                + crashed.studentStack().stream()
                        .limit(LONGEST_STACK)
                        .map(line -> "\n  at " + line)
                        .collect(Collectors.joining());
    }

    private static List<Throwable> chainOf(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && chain.size() < LONGEST_CHAIN; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static String textOf(Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
    }
}
