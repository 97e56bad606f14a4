package org.backmark.datasets.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitGeneratorTest {
    private static final int PIXELS = 400;
    private static Digits digits;

    @BeforeAll
    static void generate() {
        digits = DigitGenerator.generate(1000, new Random(1));
    }

    @Test
    void oneSeedGivesOneSetOfImages() {
        Digits again = DigitGenerator.generate(1000, new Random(1));
        assertThat(again.pixels()).isEqualTo(digits.pixels());
        assertThat(again.labels()).isEqualTo(digits.labels());
    }

    @Test
    void anotherSeedGivesOtherImagesInAnotherOrder() {
        Digits other = DigitGenerator.generate(1000, new Random(2));
        assertThat(other.pixels()).isNotEqualTo(digits.pixels());
        assertThat(other.labels()).isNotEqualTo(digits.labels());
    }

    @Test
    void everyHundredHoldsEachDigitTenTimesInItsOwnOrder() {
        Set<String> orders = new HashSet<>();
        for (int start = 0; start < 1000; start += 100) {
            byte[] block = Arrays.copyOfRange(digits.labels(), start, start + 100);
            orders.add(Arrays.toString(block));
            for (int digit = 0; digit < 10; digit++) {
                int wanted = digit;
                assertThat(IntStream.range(0, 100).filter(i -> block[i] == wanted))
                        .hasSize(10);
            }
        }
        assertThat(orders).hasSize(10);
    }

    @Test
    void noTwoImagesAreAlike() {
        Set<String> images = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            images.add(Arrays.toString(image(i)));
        }
        assertThat(images).hasSize(1000);
    }

    /** Neither blank nor smeared: a stroke of two pixels leaves some 30 to 90 dark pixels of 400. */
    @Test
    void everyImageShowsAThinBrightFigureOnBlack() {
        for (int i = 0; i < 1000; i++) {
            long bright = levels(i).filter(level -> level > 127).count();
            assertThat(bright).as("bright pixels of image %d", i).isBetween(12L, 150L);
            assertThat(levels(i).max().orElseThrow())
                    .as("brightest of image %d", i)
                    .isGreaterThan(200);
            assertThat(levels(i).filter(level -> level == 0).count())
                    .as("black pixels of image %d", i)
                    .isGreaterThan(200);
        }
    }

    @Test
    void aZeroHasAHoleAndAOneHasInkThere() {
        assertThat(meanInTheMiddle(0)).isLessThan(60);
        assertThat(meanInTheMiddle(1)).isGreaterThan(120);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -100, 150})
    void aCountThatIsNoMultipleOfAHundredIsRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigitGenerator.generate(count, new Random(1)))
                .withMessage("The count of images must be a multiple of 100, not " + count);
    }

    private static double meanInTheMiddle(int digit) {
        return IntStream.range(0, 1000)
                .filter(i -> digits.labels()[i] == digit)
                .flatMap(i -> IntStream.of(189, 190, 209, 210).map(pixel -> Byte.toUnsignedInt(image(i)[pixel])))
                .average()
                .orElseThrow();
    }

    private static IntStream levels(int i) {
        byte[] image = image(i);
        return IntStream.range(0, PIXELS).map(pixel -> Byte.toUnsignedInt(image[pixel]));
    }

    private static byte[] image(int i) {
        return Arrays.copyOfRange(digits.pixels(), i * PIXELS, (i + 1) * PIXELS);
    }
}
