package org.backmark.engine.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.backmark.engine.own.worker.Said;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;
import org.jacoco.core.internal.data.CRC64;
import org.junit.jupiter.api.Test;

/** Whatever a worker sends, it makes sense or is refused. */
class ResultsTest {
    private static final String CLASS = Sample.class.getName();
    private final Instrumented instrumented = instrumented();
    private final Results results = new Results(instrumented);

    static final class Sample {
        int one() {
            return 1;
        }
    }

    private static byte[] bytes() {
        try (InputStream in = ResultsTest.class.getResourceAsStream("ResultsTest$Sample.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instrumented instrumented() {
        try {
            return new Instrumented(Map.of(CLASS, bytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(int kind, Consumer<FrameWriter> content) {
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(kind);
        content.accept(frame);
        results.take(new FrameReader(frame.toBytes()));
    }

    private void ended(int how, String test, String message) {
        take(Said.ENDED, frame -> {
            frame.putByte(how);
            frame.putText(test);
            frame.putText(message);
        });
    }

    private static void refused(Runnable frame, String message) {
        assertThatThrownBy(frame::run).isInstanceOf(WireException.class).hasMessage(message);
    }

    @Test
    void framesThatMakeNoSenseAreRefusedAndLeaveNothing() throws IOException {
        refused(() -> take(77, frame -> {}), "a frame of kind 77");
        refused(() -> take(Said.FOUND, frame -> {}), "the frame ends early");
        refused(() -> take(Said.FOUND, frame -> frame.putInt(-1)), "more than 5000 tests");
        refused(() -> take(Said.FOUND, frame -> frame.putInt(1 << 30)), "more than 5000 tests");
        refused(() -> ended(9, "a", "b"), "a test that ended in way 9");
        refused(
                () -> take(Said.COVERED, frame -> frame.putInt(1 << 30)),
                "a length of " + (1 << 30) + " with 0 bytes left");
        refused(
                () -> take(Said.COVERED, frame -> {
                    frame.putInt(1);
                    frame.putLong(42);
                    frame.putBytes(new byte[1]);
                }),
                "probes that no class has");
        assertThat(results.ownTests("").found()).isZero();
        assertThat(results.ownTests("").lines().covered()).isZero();
    }

    @Test
    void aTestThatEndsAgainAndAgainIsRefusedInTheEnd() {
        for (int i = 0; i < 5000; i++) {
            ended(Said.FAILED, "again", "and again");
        }

        refused(() -> ended(Said.PASSED, "again", ""), "more than 5000 tests");
    }

    @Test
    void namesAndMessagesCannotMoveACursorAndAreCounted() throws IOException {
        take(Said.FOUND, frame -> frame.putInt(3));
        for (int i = 0; i < 30; i++) {
            ended(Said.FAILED, "a\u001b[2J", "first\nsecond");
        }

        OwnTests tests = results.ownTests("");

        assertThat(tests.failures()).hasSize(20).startsWith(new OwnTests.Failure("a\\u001b[2J", "first"));
        assertThat(tests.found()).isEqualTo(30);
        assertThat(tests.failed()).isEqualTo(30);
    }

    @Test
    void theProbesOfAClassAreItsOwnAndNoMore() throws IOException {
        assertThat(results.ownTests("").lines().covered()).isZero();
        long id = CRC64.classId(bytes());
        assertThat(instrumented.isExpected(id, new byte[2])).isTrue();
        assertThat(instrumented.isExpected(id, new byte[3])).isFalse();

        take(Said.COVERED, frame -> {
            frame.putInt(1);
            frame.putLong(id);
            frame.putBytes(new byte[] {0, 1});
        });

        assertThat(results.ownTests("").lines()).isEqualTo(new OwnTests.Covered(1, 2));
    }
}
