package org.backmark.engine.own;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backmark.engine.own.worker.Said;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.WireException;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;

/** What the worker of a student's own tests has said so far, of which only what makes sense is taken. */
final class Results {
    private static final int MOST_TESTS = 5000;
    private static final int MOST_FAILURES = 20;
    private static final int MOST_LINES = 50_000;
    private final Instrumented instrumented;
    private final List<OwnTests.Failure> failures = new ArrayList<>();
    private final Map<Long, byte[]> met = new HashMap<>();
    private int found;
    private int passed;
    private int failed;
    private int skipped;
    private boolean done;

    Results(Instrumented instrumented) {
        this.instrumented = instrumented;
    }

    /** Whether all tests have ended. */
    boolean done() {
        return done;
    }

    /**
     * Takes a frame.
     *
     * @throws WireException if it makes no sense
     */
    void take(FrameReader frame) {
        int kind = frame.takeByte();
        switch (kind) {
            case Said.FOUND -> found = checked(frame.takeInt());
            case Said.ENDED -> ended(frame);
            case Said.COVERED -> covered(frame);
            case Said.DONE -> done = true;
            default -> throw new WireException("a frame of kind " + kind);
        }
        checked(passed + failed + skipped);
    }

    private static int checked(int tests) {
        if (tests < 0 || tests > MOST_TESTS) {
            throw new WireException("more than " + MOST_TESTS + " tests");
        }
        return tests;
    }

    private void ended(FrameReader frame) {
        int how = frame.takeByte();
        String test = Printable.of(frame.takeText());
        String message = Printable.of(frame.takeText().lines().findFirst().orElse(""));
        switch (how) {
            case Said.PASSED -> passed++;
            case Said.SKIPPED -> skipped++;
            case Said.FAILED -> {
                failed++;
                if (failures.size() < MOST_FAILURES) {
                    failures.add(new OwnTests.Failure(test, message));
                }
            }
            default -> throw new WireException("a test that ended in way " + how);
        }
    }

    private void covered(FrameReader frame) {
        for (int left = frame.takeCount(Long.BYTES + Integer.BYTES); left > 0; left--) {
            long id = frame.takeLong();
            byte[] probes = frame.takeBytes();
            if (!instrumented.isExpected(id, probes)) {
                throw new WireException("probes that no class has");
            }
            met.put(id, probes);
        }
    }

    /**
     * All of it.
     *
     * @param note why that is not all; empty if it is
     * @throws IOException if JaCoCo cannot read a class
     */
    OwnTests ownTests(String note) throws IOException {
        IBundleCoverage bundle = instrumented.coverage(met);
        List<OwnTests.Source> sources = bundle.getPackages().stream()
                .flatMap(of -> of.getSourceFiles().stream())
                .map(Results::source)
                .sorted(Comparator.comparing(OwnTests.Source::name))
                .toList();
        return new OwnTests(
                Math.max(found, passed + failed + skipped),
                passed,
                failed,
                failures,
                Instrumented.covered(bundle.getLineCounter()),
                Instrumented.covered(bundle.getBranchCounter()),
                sources,
                note,
                false);
    }

    private static OwnTests.Source source(ISourceFileCoverage file) {
        List<Integer> covered = new ArrayList<>();
        List<Integer> partly = new ArrayList<>();
        List<Integer> missed = new ArrayList<>();
        int last = Math.min(file.getLastLine(), MOST_LINES);
        for (int line = Math.max(1, file.getFirstLine()); line <= last; line++) {
            switch (file.getLine(line).getStatus()) {
                case ICounter.FULLY_COVERED -> covered.add(line);
                case ICounter.PARTLY_COVERED -> partly.add(line);
                case ICounter.NOT_COVERED -> missed.add(line);
                default -> {
                    // no code
                }
            }
        }
        return new OwnTests.Source(Printable.of(file.getPackageName() + "/" + file.getName()), covered, partly, missed);
    }
}
