package org.backmark.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which submissions have come, or changed, and have been left alone for a while since: what is being copied has not. */
final class Debouncer {
    private final Duration quiet;
    private final InstantSource clock;
    private final Map<Path, Instant> stirred = new HashMap<>();

    /**
     * None yet.
     *
     * @param quiet how long nothing may happen to one
     * @param clock measures that
     */
    Debouncer(Duration quiet, InstantSource clock) {
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Notes that something happens to them. */
    void stir(Collection<Path> submissions) {
        Instant now = clock.instant();
        submissions.forEach(submission -> stirred.put(submission, now));
    }

    /** Takes those that have settled; each is given once. */
    Set<Path> settled() {
        Instant now = clock.instant();
        Set<Path> settled = stirred.entrySet().stream()
                .filter(entry -> !now.isBefore(entry.getValue().plus(quiet)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        stirred.keySet().removeAll(settled);
        return settled;
    }

    /** Those that have not settled yet. */
    Set<Path> unsettled() {
        return Set.copyOf(stirred.keySet());
    }
}
