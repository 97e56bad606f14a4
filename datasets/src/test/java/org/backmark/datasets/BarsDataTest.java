package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class BarsDataTest {

    private static String image(DMatrixRMaj images, int column) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < BarsData.SIDE * BarsData.SIDE; i++) {
            drawn.append(images.get(i, column) >= 0.5 ? '#' : '.').append(i % BarsData.SIDE == 4 ? "\n" : "");
        }
        return drawn.toString();
    }

    @Test
    void theImagesShowOneBarEach() {
        DMatrixRMaj images = BarsData.all().images();

        assertThat(image(images, 1)).isEqualTo(".....\n#####\n.....\n.....\n.....\n");
        assertThat(image(images, 8)).isEqualTo("...#.\n...#.\n...#.\n...#.\n...#.\n");
        assertThat(images.getNumCols()).isEqualTo(10);
    }

    @Test
    void theTargetsTellTheDirection() {
        DMatrixRMaj targets = BarsData.all().targets();

        for (int column = 0; column < 10; column++) {
            assertThat(targets.get(0, column)).isEqualTo(column < 5 ? 1 : 0);
            assertThat(targets.get(1, column)).isEqualTo(column < 5 ? 0 : 1);
        }
    }

    @Test
    void noiseLeavesTheBarsToBeSeen() {
        BarsData clean = BarsData.all();
        BarsData noisy = BarsData.all().noisy(0.2, new Random(1));

        for (int column = 0; column < 10; column++) {
            assertThat(image(noisy.images(), column)).isEqualTo(image(clean.images(), column));
        }
        assertThat(Arrays.stream(noisy.images().getData()))
                .allMatch(pixel -> 0 <= pixel && pixel <= 0.2 || 0.8 <= pixel && pixel <= 1)
                .anyMatch(pixel -> 0.1 < pixel && pixel < 0.9);
        assertThat(noisy.images().getData())
                .isNotEqualTo(BarsData.all().noisy(0.2, new Random(2)).images().getData());
        assertThat(noisy.targets().getData()).isEqualTo(clean.targets().getData());
    }
}
