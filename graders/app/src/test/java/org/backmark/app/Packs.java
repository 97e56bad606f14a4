package org.backmark.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** Well-formed inputs of every kind that is not text. */
final class Packs {
    static final String SOURCE =
            "package inf5860.week7;\n/* a * b */ class A { int x = 1 + 2; String s = \"a\\n\"; }\n";

    /** A student's class with what javac's parser and attribution have to do with. */
    static final String PROGRAM = """
            package inf5860.week7;
            import java.util.*;
            import java.util.function.*;
            public class Week7Solution {
                enum Kind { A, B { @Override int of() { return 2; } }; int of() { return 1; } }
                record Pair<T extends Comparable<T>>(T first, List<? super T> rest) { Pair { Objects.requireNonNull(first); } }
                sealed interface Shape permits Dot {}
                static final class Dot implements Shape {}
                private static final double[][] W = {{1e-3, -2.5}, {0x1p3, 'a'}};
                static <T> T twice(UnaryOperator<T> f, T x) { return f.andThen(f).apply(x); }
                double cost(double[] z, int... y) throws Exception {
                    double sum = 0;
                    outer:
                    for (int i = 0, j = 1; i < z.length; i++, j <<= 1) {
                        for (double w : W[i % 2]) { if (w > 1 && i != 3) { continue outer; } sum += w * z[i]; }
                    }
                    try (Scanner in = new Scanner("1 2")) { sum += in.nextInt(); } catch (RuntimeException e) { throw e; }
                    String text = switch (y.length) { case 0, 1 -> "few"; default -> { yield "many\\t\\u0041"; } };
                    Object o = twice(s -> s + 1, 3);
                    return o instanceof Integer n && n > 3 ? sum : -Math.log(1 - sum) + text.length();
                }
            }
            """;

    private Packs() {}

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(boolean stored, List<String> names, byte[] each) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(stored ? 0 : 9);
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(each);
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] tarGz(List<String> names, byte[] each) {
        return bytes(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (String name : names) {
                    TarArchiveEntry entry = new TarArchiveEntry(name);
                    entry.setSize(each.length);
                    tar.putArchiveEntry(entry);
                    tar.write(each);
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    static byte[] gzipped(byte[] plain) {
        return bytes(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            }
        });
    }

    /** Four images of 2 x 3 pixels, or four labels. */
    static byte[] idx(boolean images) {
        int[] sizes = images ? new int[] {4, 2, 3} : new int[] {4};
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + (images ? 24 : 4));
        bytes.putInt(images ? 0x0803 : 0x0801);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        return bytes.array();
    }

    /** A matrix X of 2 x 3. */
    static byte[] mat() {
        return bytes(out -> {
            Matrix x = Mat5.newMatrix(2, 3);
            ByteBuffer buffer = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
            Mat5.newMatFile()
                    .addArray("X", x)
                    .addArray("s", Mat5.newString("text"))
                    .writeTo(Sinks.wrap(buffer));
            out.write(buffer.array(), 0, buffer.position());
        });
    }

    /** Six numbers as 2 x 3. */
    static byte[] npy(String type, boolean columnsFirst) {
        String header = "{'descr': '" + type + "', 'fortran_order': " + (columnsFirst ? "True" : "False")
                + ", 'shape': (2, 3), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 48).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) header.length());
        bytes.put(header.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.array();
    }
}
