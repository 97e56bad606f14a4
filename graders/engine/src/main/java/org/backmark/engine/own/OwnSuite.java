package org.backmark.engine.own;

import java.util.List;
import java.util.Map;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.score.OwnTests;

/** Runs the tests that students have written themselves; safe for use by several threads. */
@FunctionalInterface
public interface OwnSuite {
    /** Runs none. */
    OwnSuite NONE = (sources, tests, classes) -> OwnTests.notRun("not run: nothing was made ready for them");

    /**
     * Runs the tests of one submission.
     *
     * @param sources the student's code
     * @param tests the student's tests, at least one
     * @param classes what the code was compiled to, by name
     * @return what they say; why there is nothing to tell, where they do not compile or do not end
     * @throws IllegalStateException if the grader is at fault
     */
    OwnTests run(List<Source> sources, List<Source> tests, Map<String, byte[]> classes);
}
