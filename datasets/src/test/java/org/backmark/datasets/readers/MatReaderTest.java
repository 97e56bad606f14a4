package org.backmark.datasets.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatlabType;

class MatReaderTest {
    private static final int PLAIN = 0;
    private static final int PACKED = 6;

    @ParameterizedTest
    @ValueSource(ints = {PLAIN, PACKED})
    void aMatrixKeepsRowsAndColumns(int level) {
        byte[] bytes = file("X", Mat.matrix(2, 3, i -> i / 8.0), level);
        assertThat(read(bytes).matrix("X", 2, 3).data).containsExactly(0, 0.125, 0.25, 0.375, 0.5, 0.625);
    }

    @Test
    void wholeNumbersAreReadAsMatlabPacksThem() {
        byte[] bytes = file("X", Mat5.newMatrix(1, 2, MatlabType.UInt8), PACKED);
        assertThat(read(bytes).matrix("X", 1, 2).data).containsExactly(0, 0);
    }

    @Test
    void variablesThatNobodyAskedForArePassedOver() {
        byte[] bytes = Mat.file(
                Mat5.newMatFile().addArray("notes", Mat5.newString("hello")).addArray("X", Mat.matrix(1, 1, i -> 7)),
                PACKED);
        assertThat(read(bytes).matrix("X", 1, 1).get(0, 0)).isEqualTo(7);
        assertFault(() -> read(bytes).matrix("notes", 1, 5), "data.mat: has no variable notes");
    }

    @Test
    void aMissingVariableIsNamed() {
        byte[] bytes = file("Y", Mat.matrix(1, 1, i -> 7), PACKED);
        assertFault(() -> read(bytes).matrix("X", 1, 1), "data.mat: has no variable X");
    }

    @Test
    void aMatrixOfAnotherShapeIsNamed() {
        byte[] bytes = file("X", Mat.matrix(2, 3, i -> 7), PACKED);
        assertFault(() -> read(bytes).matrix("X", 3, 2), "data.mat: its variable X is 2 x 3, not 3 x 2");
        byte[] cube = file("X", Mat5.newMatrix(new int[] {2, 3, 4}), PACKED);
        assertFault(() -> read(cube).matrix("X", 2, 12), "data.mat: its variable X is 2 x 3 x 4, not a matrix");
    }

    @Test
    void aVariableThatIsNoRealMatrixIsNamed() {
        for (Array array : new Array[] {Mat5.newString("a"), Mat5.newCell(1, 1), Mat5.newComplex(1, 1)}) {
            byte[] bytes = file("X", array, PACKED);
            assertFault(
                    () -> read(bytes).matrix("X", 1, 1), "data.mat: its variable X is not a matrix of real numbers");
        }
    }

    @Test
    void aValueThatIsNotFiniteIsNamedWithItsPlace() {
        byte[] nan = file("X", Mat.matrix(2, 3, i -> i == 5 ? Double.NaN : i), PACKED);
        assertFault(() -> read(nan).matrix("X", 2, 3), "data.mat: its variable X is not finite in row 2, column 3");
    }

    @Test
    void anythingElseIsNotAMatFile() {
        String message = "data.mat: is not a MAT file of level 5 (MATLAB saves one with -v7)";
        assertFault(() -> read(new byte[0]), message);
        assertFault(() -> read(Idx.images(10, 20, 20)), message);
        byte[] bytes = file("X", Mat.matrix(1, 1, i -> 7), PACKED);
        assertFault(() -> read(Arrays.copyOf(bytes, 127)), message);
        bytes[125] = 2; // MATLAB's -v7.3 is HDF5
        assertFault(() -> read(bytes), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {PLAIN, PACKED})
    void aFileCutAnywhereIsAFault(int level) {
        byte[] bytes = file("X", Mat.matrix(5, 7, Math::sqrt), level);
        for (int length = 129; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(DataFileException.class)
                    .as("%d of %d bytes", length, bytes.length)
                    .isThrownBy(() -> read(cut).matrix("X", 5, 7));
        }
    }

    @Test
    void aTruncatedFileIsNamedAsThat() {
        byte[] plain = file("X", Mat.matrix(1, 1, i -> 7.5), PLAIN);
        assertFault(
                () -> read(Arrays.copyOf(plain, plain.length - 20)),
                "data.mat: is truncated: an element promises 56 bytes, 36 follow");
        assertFault(
                () -> read(Arrays.copyOf(plain, 131)), "data.mat: is truncated: an element promises 8 bytes, 3 follow");
        assertFault(() -> read(Arrays.copyOf(plain, 128)).matrix("X", 1, 1), "data.mat: has no variable X");
    }

    @Test
    void compressedDataThatEndTooEarlyAreTruncated() {
        byte[] packed = file("X", Mat.matrix(9, 9, Math::sqrt), PACKED);
        ByteBuffer shorter = ByteBuffer.wrap(packed).order(ByteOrder.nativeOrder());
        shorter.putInt(132, shorter.getInt(132) - 20);
        assertFault(
                () -> read(Arrays.copyOf(packed, packed.length - 20)),
                "data.mat: is truncated: its compressed data end too early");
    }

    @Test
    void compressedDataThatDoNotUnpackAreDamaged() {
        byte[] packed = file("X", Mat.matrix(9, 9, Math::sqrt), PACKED);
        packed[packed.length - 1] ^= 1;
        assertFault(() -> read(packed), "data.mat: is damaged: its compressed data do not unpack");
    }

    @Test
    void anElementThatIsNoMatrixIsDamage() {
        byte[] bytes = file("X", Mat.matrix(1, 1, i -> 7), PLAIN);
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(128, 9);
        assertFault(() -> read(bytes), "data.mat: is damaged: one of its elements is not a matrix");
    }

    @ParameterizedTest
    @ValueSource(ints = {PLAIN, PACKED})
    void damageNeverEndsInAnythingButADataFileException(int level) {
        byte[] bytes = file("X", Mat.matrix(5, 7, Math::sqrt), level);
        Random random = new Random(3);
        int faults = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = bytes.clone();
            damaged[128 + random.nextInt(Math.min(80, bytes.length - 128))] = (byte) random.nextInt();
            Throwable thrown = catchThrowable(() -> read(damaged).matrix("X", 5, 7));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(DataFileException.class);
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(1000);
    }

    @Test
    void dimensionsThatTheValuesDoNotFillAreDamage() {
        byte[] bytes = file("X", Mat.matrix(1, 1, i -> 7), PLAIN);
        // Header, tag of the matrix, flags with their tag, tag of the dimensions.
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(128 + 8 + 16 + 8, 30_000);
        assertFault(() -> read(bytes), "data.mat: is a damaged MAT file");
    }

    @Test
    void anElementLargerThanTheFileIsNotBelieved() {
        byte[] bytes = file("X", Mat.matrix(1, 1, i -> 7.5), PLAIN);
        // The tag of the values is the last but one group of eight bytes.
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(bytes.length - 12, -8);
        assertFault(() -> read(bytes), "data.mat: is truncated: an element promises 4294967288 bytes, 8 follow");
    }

    private static byte[] file(String name, Array array, int level) {
        return Mat.file(Mat5.newMatFile().addArray(name, array), level);
    }

    private static MatReader read(byte[] bytes) {
        return MatReader.read(new DataFile("data.mat", bytes), "X");
    }

    private static void assertFault(ThrowingCallable read, String message) {
        assertThatExceptionOfType(DataFileException.class).isThrownBy(read).withMessage(message);
    }
}
