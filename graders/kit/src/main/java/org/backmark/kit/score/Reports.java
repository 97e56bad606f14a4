package org.backmark.kit.score;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The reports of a class, told one after the other, so that not all of them need be in memory. */
@FunctionalInterface
public interface Reports {
    /**
     * Tells of each, sorted by student; may be called again.
     *
     * @throws IOException in one line if one cannot be read, or what {@code listener} threw
     */
    void forEach(Listener listener) throws IOException;

    /** Told of each report. */
    @FunctionalInterface
    interface Listener {
        /**
         * Takes one.
         *
         * @throws IOException to hear of no more
         */
        void accept(Report report) throws IOException;
    }

    /** Reports that are in memory anyway, in any order. */
    static Reports of(List<Report> reports) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::student)).toList();
        return listener -> {
            for (Report report : sorted) {
                listener.accept(report);
            }
        };
    }
}
