package org.backmark.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.backmark.kit.Matrix;
import org.backmark.kit.call.ContractMethods;
import org.backmark.kit.call.Everything;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static FrameReader frame(Consumer<FrameWriter> content) {
        FrameWriter writer = FrameWriter.plain();
        content.accept(writer);
        return new FrameReader(writer.toBytes());
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void aLengthIsCheckedAgainstTheBytesThatAreThere() {
        FrameReader reader = frame(frame -> frame.putInt(1_000_000_000));
        assertThatThrownBy(reader::takeText)
                .isInstanceOf(WireException.class)
                .hasMessage("a length of 1000000000 with 0 bytes left");
    }

    @Test
    void aMatrixIsNotMadeBeforeItsNumbersAreThere() {
        FrameReader reader = frame(frame -> {
            frame.putInt(-1);
            frame.putInt(Integer.MAX_VALUE);
            frame.putInt(Integer.MAX_VALUE);
        });
        assertThatThrownBy(reader::takeMatrix)
                .isInstanceOf(WireException.class)
                .hasMessage("a matrix of 2147483647 x 2147483647 that is not there");
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 3, 4, Integer.MAX_VALUE})
    void aSlotThatWasNeverFilledIsRefused(int slot) {
        FrameReader reader = frame(frame -> {
            frame.putInt(slot);
            frame.putInt(-1);
        });
        assertThatThrownBy(reader::takeMatrix).isInstanceOf(WireException.class).hasMessageContaining("never sent");
    }

    @Test
    void tooLongAFrameIsRefusedBeforeItIsRead() {
        byte[] header = ByteBuffer.allocate(4).putInt(101).array();
        assertThatThrownBy(() -> FrameReader.receive(stream(header), 100, FrameReader.keep()))
                .hasMessage("a frame of 101 bytes; at most 100 are accepted");
    }

    @Test
    void aFrameThatEndsEarlyIsTheEndOfTheOtherSide() {
        byte[] header = ByteBuffer.allocate(6).putInt(10).array();
        assertThatThrownBy(() -> FrameReader.receive(stream(header), 100, FrameReader.keep()))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void randomBytesAreAValueOrARefusalWhateverTheTypeAsksFor() {
        Random random = new Random(20260101);
        int refused = 0;
        for (Method method : ContractMethods.of(Everything.class)) {
            Type type = method.getGenericReturnType();
            for (int round = 0; round < 500; round++) {
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                Arrays.fill(bytes, 0, bytes.length / 2, (byte) (round % 2));
                try {
                    Codec.read(new FrameReader(bytes), type);
                } catch (WireException e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aKeptMatrixIsCopiedForEveryReader() {
        Matrix[] kept = FrameReader.keep();
        Matrix large = new Matrix(100, 100);
        MatrixSlots slots = new MatrixSlots();
        Matrix first = crossed(large, slots, kept);
        first.set(0, 0, 5);
        Matrix second = crossed(large, slots, kept);
        assertThat(second.get(0, 0)).isZero();
    }

    @Test
    void aLargeMatrixCrossesOnce() {
        MatrixSlots slots = new MatrixSlots();
        Matrix large = new Matrix(100, 100);
        assertThat(size(large, slots)).isGreaterThan(80_000);
        assertThat(size(large, slots)).isLessThan(20);
        large.set(99, 99, 1);
        assertThat(size(large, slots)).isGreaterThan(80_000);
    }

    @Test
    void aTypeThatCannotCrossIsNamed() {
        assertThatThrownBy(() -> Codec.write(FrameWriter.plain(), Thread.class, Thread.currentThread()))
                .hasMessage("values of type Thread cannot cross");
    }

    private static Matrix crossed(Matrix matrix, MatrixSlots slots, Matrix[] kept) {
        FrameWriter frame = FrameWriter.with(slots);
        frame.putMatrix(matrix);
        byte[] bytes = frame.toBytes();
        byte[] sent = ByteBuffer.allocate(bytes.length + 4)
                .putInt(bytes.length)
                .put(bytes)
                .array();
        try {
            return FrameReader.receive(stream(sent), 1 << 20, kept).takeMatrix();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int size(Matrix matrix, MatrixSlots slots) {
        FrameWriter frame = FrameWriter.with(slots);
        frame.putMatrix(matrix);
        return frame.toBytes().length;
    }
}
