package org.backmark.datasets.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** MAT files made for a test. */
public final class Mat {
    private Mat() {}

    /** A matrix of doubles from a function of the row-major index. */
    public static Matrix matrix(int rows, int columns, IntToDoubleFunction value) {
        Matrix matrix = Mat5.newMatrix(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            matrix.setDouble(i / columns, i % columns, value.applyAsDouble(i));
        }
        return matrix;
    }

    /** The bytes of a file; deflate level 0 leaves it plain. */
    public static byte[] file(MatFile content, int deflateLevel) {
        ByteBuffer bytes = ByteBuffer.allocate(1024 + Math.toIntExact(content.getUncompressedSerializedSize()))
                .order(ByteOrder.nativeOrder());
        try {
            Mat5.newWriter(Sinks.wrap(bytes)).setDeflateLevel(deflateLevel).writeMat(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
