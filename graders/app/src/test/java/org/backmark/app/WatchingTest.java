package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives while a folder is watched, by a clock that only these tests move. */
class WatchingTest {
    private static final Path ADA = Path.of("class/ada");
    private static final Path BOB = Path.of("class/bob.zip");

    @TempDir
    private Path folder;

    private final StringWriter remarks = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final List<String> rounds = new ArrayList<>();
    private final Deque<Set<Path>> events = new ArrayDeque<>();
    private Instant now = Instant.EPOCH;

    /** Something happens at each second, until nothing is left and the folder is gone. */
    private final class Script implements Watching.Arrivals {
        private final Set<Path> present;

        Script(Set<Path> present) {
            this.present = present;
        }

        @Override
        public Set<Path> present() {
            return present;
        }

        @Override
        public Optional<Set<Path>> await(Duration atMost) {
            now = now.plusSeconds(1);
            return Optional.ofNullable(events.poll());
        }

        @Override
        public void close() {}
    }

    private int watch(Set<Path> present, Watching.Round round) throws Exception {
        return new Watching(
                        new Script(present),
                        new Debouncer(Watching.QUIET, () -> now),
                        new PrintWriter(remarks),
                        new PrintWriter(errors))
                .grade(round);
    }

    private int note(boolean first, Set<Path> unsettled) {
        rounds.add((first ? "first" : "again") + " at " + now.getEpochSecond() + " but " + new TreeSet<>(unsettled));
        return rounds.size();
    }

    private void nothingFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            events.add(Set.of());
        }
    }

    @Test
    void whatIsThereIsGradedOnceItIsQuietAndThenWhatComes() throws Exception {
        nothingFor(5);
        events.add(Set.of(BOB));
        nothingFor(5);

        assertThat(watch(Set.of(ADA), this::note)).isEqualTo(2);
        assertThat(rounds).containsExactly("first at 3 but []", "again at 9 but []");
        assertThat(remarks.toString())
                .isEqualTo(
                        "backmark: watching: what arrives is graded once it has not changed for 3 s; Ctrl-C ends it\n"
                                + "backmark: the folder no longer exists: stopped watching\n");
    }

    @Test
    void whatIsStillBeingCopiedWaitsAndHoldsUpNobody() throws Exception {
        for (int i = 0; i < 6; i++) {
            events.add(Set.of(BOB));
        }
        nothingFor(4);

        watch(Set.of(ADA), this::note);

        assertThat(rounds).containsExactly("first at 3 but [" + BOB + "]", "again at 9 but []");
    }

    @Test
    void anEmptyFolderIsWaitedFor() throws Exception {
        nothingFor(10);
        events.add(Set.of(ADA));
        nothingFor(4);

        watch(Set.of(), this::note);

        assertThat(rounds).containsExactly("first at 14 but []");
    }

    @Test
    void aFaultInTheFirstRoundEndsItAndALaterOneIsTold() throws Exception {
        nothingFor(4);
        events.add(Set.of(BOB));
        nothingFor(4);
        Watching.Round round = (first, unsettled) -> {
            if (first) {
                return ExitCode.OK;
            }
            throw new InputException("marks.csv, line 3: nobody is called eve");
        };
        assertThat(watch(Set.of(ADA), round)).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).isEqualTo("backmark: marks.csv, line 3: nobody is called eve\n");

        nothingFor(4);
        assertThatThrownBy(() -> watch(Set.of(ADA), (first, unsettled) -> {
                    throw new IOException("no room");
                }))
                .hasMessage("no room");
    }

    @Test
    void nothingMoreIsBegunAfterARoundThatWasInterrupted() throws Exception {
        nothingFor(5);
        events.add(Set.of(BOB));
        nothingFor(5);

        int code = watch(Set.of(ADA), (first, unsettled) -> {
            note(first, unsettled);
            return ExitCode.INTERRUPTED;
        });

        assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(rounds).containsExactly("first at 3 but []");
        assertThat(remarks.toString()).doesNotContain("stopped watching");
    }

    @Test
    void aRealFolderTellsOfWhatComesAndChangesAtAnyDepth() throws Exception {
        Path top = Files.createDirectories(folder.resolve("class")).toRealPath();
        Path ada = Files.createDirectories(top.resolve("ada/src"));
        try (FolderWatch watch = new FolderWatch(top)) {
            assertThat(watch.present()).containsExactly(top.resolve("ada"));
            Files.writeString(ada.resolve("A.java"), "class A {}");
            assertThat(awaited(watch)).containsExactly(top.resolve("ada"));
            Path bob = Files.createDirectories(top.resolve("bob/src/deep"));
            assertThat(awaited(watch)).contains(top.resolve("bob"));
            Files.writeString(bob.resolve("B.java"), "class B {}");
            assertThat(awaited(watch)).containsExactly(top.resolve("bob"));
            Files.delete(bob.resolve("B.java"));
            assertThat(awaited(watch)).containsExactly(top.resolve("bob"));
            for (Path path : List.of(
                    bob, bob.getParent(), top.resolve("bob"), ada.resolve("A.java"), ada, ada.getParent(), top)) {
                Files.delete(path);
            }
            assertThat(watch.await(Duration.ofMillis(1))).isEmpty();
        }
    }

    private static Set<Path> awaited(FolderWatch watch) throws Exception {
        Set<Path> touched = watch.await(Duration.ofSeconds(20)).orElseThrow();
        // The events of one change may come one by one.
        for (Set<Path> more = touched;
                !more.isEmpty();
                more = watch.await(Duration.ofMillis(20)).orElseThrow()) {
            touched.addAll(more);
        }
        return touched;
    }
}
