package org.backmark.datasets.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws images of handwritten digits.
 *
 * <p>The same seed gives the same bytes on every JDK: only {@link StrictMath}, exact operations and {@link Random}, whose
 * algorithm is specified, take part.
 */
public final class DigitGenerator {
    /** Width and height of an image in pixels. */
    public static final int SIDE = 20;

    private static final int WRITERS = 16;
    private static final int DIGITS = 10;
    /** Every block of this many images holds each digit equally often, so that the first few are a fair sample too. */
    private static final int BLOCK = 100;

    private static final double GRAIN = 0.08;
    private static final double SPECKS = 0.004;

    private DigitGenerator() {}

    /**
     * Draws images, each by a writer chosen at random.
     *
     * @param count how many, a multiple of 100
     * @param random a new generator with the seed
     * @return the images and their labels, each digit equally often in every hundred
     */
    public static Digits generate(int count, Random random) {
        if (count <= 0 || count % BLOCK != 0) {
            throw new IllegalArgumentException("The count of images must be a multiple of " + BLOCK + ", not " + count);
        }
        List<Writer> writers =
                Stream.generate(() -> Writer.draw(random)).limit(WRITERS).toList();
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        for (int start = 0; start < count; start += BLOCK) {
            List<Integer> block = shuffledBlock(random);
            for (int i = 0; i < BLOCK; i++) {
                int digit = block.get(i);
                Writer writer = writers.get(random.nextInt(WRITERS));
                labels[start + i] = (byte) digit;
                System.arraycopy(image(digit, writer, random), 0, pixels, (start + i) * SIDE * SIDE, SIDE * SIDE);
            }
        }
        return new Digits(pixels, labels);
    }

    private static List<Integer> shuffledBlock(Random random) {
        List<Integer> digits = new ArrayList<>(
                IntStream.range(0, BLOCK).mapToObj(i -> i % DIGITS).toList());
        Collections.shuffle(digits, random);
        return digits;
    }

    private static byte[] image(int digit, Writer writer, Random random) {
        Glyph glyph = writer.write(digit, random);
        Pose pose = Pose.draw(writer, SIDE, random);
        double penWidth = writer.penWidth() * Writer.between(0.85, 1.15, random);
        Canvas canvas = new Canvas(SIDE);
        for (double[][] stroke : glyph.strokes()) {
            double[][] curve = Spline.flatten(stroke, writer.roundness());
            for (int i = 1; i < curve.length; i++) {
                canvas.line(pose.place(curve[i - 1]), pose.place(curve[i]), penWidth);
            }
        }
        return canvas.pixels(GRAIN, SPECKS, random);
    }
}
