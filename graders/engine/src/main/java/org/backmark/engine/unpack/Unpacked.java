package org.backmark.engine.unpack;

import java.util.List;

/** What came of unpacking a submission. */
public sealed interface Unpacked {

    /**
     * The student's sources.
     *
     * @param sources at least one
     * @param tests those that the student has written for them
     * @param warnings a line for everything that was left out
     */
    record Sources(List<Source> sources, List<Source> tests, List<String> warnings) implements Unpacked {

        public Sources {
            sources = List.copyOf(sources);
            tests = List.copyOf(tests);
            warnings = List.copyOf(warnings);
        }

        /** Sources without tests. */
        public Sources(List<Source> sources, List<String> warnings) {
            this(sources, List.of(), warnings);
        }
    }

    /**
     * It cannot be graded.
     *
     * @param line names the thing and the remedy
     */
    record Rejected(String line) implements Unpacked {}

    /**
     * It could not be read as it was sent, whoever is at fault: its points are not known.
     *
     * @param line names the thing and the remedy
     */
    record Unreadable(String line) implements Unpacked {}

    /**
     * There is nothing in it.
     *
     * @param line names it
     */
    record NothingSubmitted(String line) implements Unpacked {}
}
