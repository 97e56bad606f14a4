package org.backmark.datasets.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes numpy's files, for tests. */
public final class Npy {
    private Npy() {}

    /** An array of doubles, the last axis running fastest; the shape as Python writes it, such as {@code 2, 3}. */
    public static byte[] array(String shape, double... values) {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        return withHeader(header, values);
    }

    static byte[] withHeader(String header, double... values) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file =
                ByteBuffer.allocate(10 + text.length + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        file.putShort((short) text.length).put(text);
        for (double value : values) {
            file.putDouble(value);
        }
        return file.array();
    }

    /** Several arrays, by their names. */
    public static byte[] arrays(Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
            }
        }
        return file.toByteArray();
    }
}
