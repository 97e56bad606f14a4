package org.backmark.engine.unpack;

import java.util.List;

/** What came of unpacking a submission. */
public sealed interface Unpacked {

    /**
     * The student's sources.
     *
     * @param sources at least one
     * @param warnings a line for everything that was left out
     */
    record Sources(List<Source> sources, List<String> warnings) implements Unpacked {

        public Sources {
            sources = List.copyOf(sources);
            warnings = List.copyOf(warnings);
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
