package org.backmark.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.backmark.datasets.readers.Npy;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sheet4DataTest {
    @TempDir
    Path folder;

    @BeforeEach
    void theCoursesFiles() throws IOException {
        write("xor_data.npz", Npy.array("4, 2", 0, 0, 0, 1, 1, 0, 1, 1), Npy.array("4,", 0, 1, 1, 0));
        write("func_approx_training.npz", Npy.array("3,", -0.5, 0, 0.5), Npy.array("3,", 0.25, 0.5, 0.75));
        write("func_approx_test.npz", Npy.array("1, 2", 0.1, 0.2), Npy.array("2, 1", 0.55, 0.6));
        Files.write(
                folder.resolve("bar_data.npy"),
                Npy.array("10, 25", turned(BarsData.all().images())));
    }

    private static double[] turned(DMatrixRMaj columns) {
        double[] rows = new double[columns.getNumElements()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = columns.get(i % columns.getNumRows(), i / columns.getNumRows());
        }
        return rows;
    }

    private void write(String name, byte[] x, byte[] y) throws IOException {
        Files.write(folder.resolve(name), Npy.arrays(Map.of("X", x, "Y", y)));
    }

    @Test
    void theCoursesFilesAreRead() {
        Sheet4Data data = Sheet4Data.load(folder);

        assertThat(data.training().x().getData()).containsExactly(-0.5, 0, 0.5);
        assertThat(data.training().target().getData()).containsExactly(0.25, 0.5, 0.75);
        assertThat(data.test().target().getData()).containsExactly(0.55, 0.6);
        assertThat(data.bars().images().getData())
                .isEqualTo(BarsData.all().images().getData());
        assertThat(data.bars().targets().getData())
                .isEqualTo(BarsData.all().targets().getData());
        assertThat(Sheet4Data.of(Optional.empty())).isEmpty();
    }

    @Test
    void theBarsMayComeWithTheirTargets() throws IOException {
        write("bar_data.npy", Npy.array("25, 2", new double[50]), Npy.array("2, 2", 1, 0, 0, 1));

        assertThat(Sheet4Data.load(folder).bars().targets().getData()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void aMissingFileIsNamedWithAllThatAreNeeded() throws IOException {
        Files.delete(folder.resolve("func_approx_test.npz"));

        assertThatThrownBy(() -> Sheet4Data.load(folder))
                .hasMessage(folder + ": there is no func_approx_test.npz in it; put all of xor_data.npz,"
                        + " func_approx_training.npz, func_approx_test.npz, bar_data.npy there");
    }

    @Test
    void samplesThatAreNotOfXorAreRefused() throws IOException {
        write("xor_data.npz", Npy.array("2, 2", 0, 0, 1, 1), Npy.array("2,", 0, 1));

        assertThatThrownBy(() -> Sheet4Data.load(folder))
                .hasMessageEndingWith("xor_data.npz: sample 2 is not one of XOR; give the course's own file");
    }

    @Test
    void aTargetForEachSampleIsNeeded() throws IOException {
        write("func_approx_test.npz", Npy.array("2,", 0.1, 0.2), Npy.array("1,", 0.55));

        assertThatThrownBy(() -> Sheet4Data.load(folder))
                .hasMessageEndingWith("func_approx_test.npz: X has 2 samples and Y 1; each x needs its y");
    }

    @Test
    void anImageWithoutADirectionIsNamed() throws IOException {
        Files.write(folder.resolve("bar_data.npy"), Npy.array("1, 5, 5", new double[25]));

        assertThatThrownBy(() -> Sheet4Data.load(folder))
                .hasMessageEndingWith("bar_data.npy: image 1 is neither a horizontal bar nor a vertical one; give the"
                        + " targets as an array Y beside the images X");
    }

    @Test
    void barsOfOneDirectionAreRefused() throws IOException {
        double[] image = new double[25];
        Arrays.fill(image, 0, 5, 1);
        Files.write(folder.resolve("bar_data.npy"), Npy.array("1, 25", image));

        assertThatThrownBy(() -> Sheet4Data.load(folder))
                .hasMessageEndingWith("all its bars have one direction; there must be both");
    }
}
