package org.backmark.datasets.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** IDX files made for a test. */
public final class Idx {
    private Idx() {}

    /** Images whose pixels count 0, 1, 2, ... modulo 256. */
    public static byte[] images(int count, int height, int width) {
        return file(counting(count * height * width), 0x0803, count, height, width);
    }

    public static byte[] labels(int... labels) {
        byte[] content = new byte[labels.length];
        IntStream.range(0, labels.length).forEach(i -> content[i] = (byte) labels[i]);
        return file(content, 0x0801, labels.length);
    }

    public static byte[] file(byte[] content, int... header) {
        ByteBuffer file = ByteBuffer.allocate(4 * header.length + content.length);
        IntStream.of(header).forEach(file::putInt);
        return file.put(content).array();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] counting(int count) {
        byte[] content = new byte[count];
        IntStream.range(0, count).forEach(i -> content[i] = (byte) i);
        return content;
    }
}
