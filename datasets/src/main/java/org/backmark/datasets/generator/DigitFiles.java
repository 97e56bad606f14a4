package org.backmark.datasets.generator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * The shipped digits as IDX files; writing them again is an act of its own.
 *
 * <p>From the repository's root, after {@code mvn -q -pl datasets compile}:
 * {@code java -cp datasets/target/classes org.backmark.datasets.generator.DigitFiles FOLDER}, with the folder of the shipped
 * files; then put their new checksums into {@code manifest.csv}. A test holds the shipped files against this generator.
 */
public final class DigitFiles {
    /** How many images are shipped. */
    public static final int COUNT = 5000;
    /** The seed from which the shipped images are drawn. */
    public static final long SEED = 5860;

    private static final int UBYTE_CUBE = 0x0803;
    private static final int UBYTE_VECTOR = 0x0801;

    private DigitFiles() {}

    /**
     * Writes both files anew.
     *
     * @param arguments the folder of the shipped files
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Give one argument: the folder to write the digits to");
        }
        Path folder = Path.of(arguments[0]);
        Digits digits = DigitGenerator.generate(COUNT, new Random(SEED));
        writeGzipped(folder.resolve("digits-images-idx3-ubyte.gz"), images(digits));
        writeGzipped(folder.resolve("digits-labels-idx1-ubyte.gz"), labels(digits));
    }

    /** The images as the bytes of an IDX file. */
    static byte[] images(Digits digits) {
        return idx(digits.pixels(), UBYTE_CUBE, digits.labels().length, DigitGenerator.SIDE, DigitGenerator.SIDE);
    }

    /** The labels as the bytes of an IDX file. */
    static byte[] labels(Digits digits) {
        return idx(digits.labels(), UBYTE_VECTOR, digits.labels().length);
    }

    private static byte[] idx(byte[] content, int... header) {
        ByteBuffer file = ByteBuffer.allocate(Integer.BYTES * header.length + content.length);
        IntStream.of(header).forEach(file::putInt);
        return file.put(content).array();
    }

    private static void writeGzipped(Path file, byte[] content) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
    }
}
