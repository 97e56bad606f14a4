package org.backmark.datasets.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files in base 64 were written by numpy 2.4.6. */
class NumpyReaderTest {
    /** np.arange(6.).reshape(2, 3) / 4. */
    private static final String DOUBLES =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzog"
                    + "KDIsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
                    + "IAoAAAAAAAAAAAAAAAAAANA/AAAAAAAA4D8AAAAAAADoPwAAAAAAAPA/AAAAAAAA9D8=";
    /** np.asfortranarray(np.arange(24, dtype='<i2').reshape(2, 3, 4)). */
    private static final String FORTRAN =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPGkyJywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAo"
                    + "MiwgMywgNCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
                    + "IAoAAAwABAAQAAgAFAABAA0ABQARAAkAFQACAA4ABgASAAoAFgADAA8ABwATAAsAFwA=";
    /** np.array([1.5, -2], dtype='>f4'). */
    private static final String BIG_ENDIAN =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPmY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwg"
                    + "fSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo/wAAA"
                    + "wAAAAA==";
    /** np.array([[200], [7]], dtype=np.uint8). */
    private static final String BYTES =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnfHUxJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDEp"
                    + "LCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIArIBw==";
    /** np.savez_compressed(f, X=np.array([0.25, 0.5]), Y=np.array([True, False])). */
    private static final String ARCHIVE =
            "UEsDBC0AAAAIAAAAIQD1xzNu//////////8FABQAWC5ucHkBABAAkAAAAAAAAABNAAAAAAAAAJvsF+obEMnI"
                    + "UMZQrZ6SWpxcpG6loG6TZqGuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6mjoKtQoUAC4GMLhgD6Ef"
                    + "2AMAUEsDBC0AAAAIAAAAIQDuGbtd//////////8FABQAWS5ucHkBABAAggAAAAAAAABGAAAAAAAAAJvsF+obEMnI"
                    + "UMZQrZ6SWpxcpG6loF6TZKiuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6mjoKtQoUAC5GBgBQSwEC"
                    + "LQMtAAAACAAAACEA9cczbk0AAACQAAAABQAAAAAAAAAAAAAAgAEAAAAAWC5ucHlQSwECLQMtAAAACAAAACEA7hm7"
                    + "XUYAAACCAAAABQAAAAAAAAAAAAAAgAGEAAAAWS5ucHlQSwUGAAAAAAIAAgBmAAAAAQEAAAAA";
    /** np.array([1, 'a', None], dtype=object), less its pickle. */
    private static final String OBJECTS =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnfE8nLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMywp"
                    + "LCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo=";

    private static NumpyReader read(String base64) {
        return read(Base64.getDecoder().decode(base64));
    }

    private static NumpyReader read(byte[] bytes) {
        return NumpyReader.read(new DataFile("a.npy", bytes));
    }

    private static NumpyArray only(String base64) {
        return read(base64).array(NumpyReader.ONLY);
    }

    @Test
    void doublesAreRead() {
        NumpyArray array = only(DOUBLES);

        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.values()).containsExactly(0, 0.25, 0.5, 0.75, 1, 1.25);
    }

    @Test
    void fortransOrderIsTurnedIntoTheOther() {
        assertThat(only(FORTRAN).values())
                .containsExactly(IntStream.range(0, 24).asDoubleStream().toArray());
    }

    @Test
    void otherWidthsAndTheOtherByteOrderAreRead() {
        assertThat(only(BIG_ENDIAN).values()).containsExactly(1.5, -2);
        assertThat(only(BYTES).values()).containsExactly(200, 7);
    }

    @Test
    void anArchiveHasItsArraysByName() {
        NumpyReader archive = read(ARCHIVE);

        assertThat(archive.array("X").values()).containsExactly(0.25, 0.5);
        assertThat(archive.array("Y").values()).containsExactly(1, 0);
        assertThat(archive.has("Z")).isFalse();
        assertThatThrownBy(() -> archive.array("Z")).hasMessage("a.npy: has no array Z, only [X, Y]");
    }

    @Test
    void whatIsNoArrayOfNumbersIsToldInOneLine() {
        assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(DataFileException.class)
                .hasMessage("a.npy: is no file of numpy's, neither .npy nor .npz");
        assertThatThrownBy(() -> read(OBJECTS))
                .hasMessage("a.npy: is not an array of real numbers; save it as one with numpy.save or numpy.savez");
        assertThatThrownBy(() -> read(Npy.withHeader("{'descr': '<f8', }"))).hasMessageContaining("its header");
    }

    @Test
    void whatIsTruncatedIsSaidToBe() {
        byte[] whole = Base64.getDecoder().decode(DOUBLES);
        for (int length : new int[] {7, 9, 40, whole.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length))).hasMessage("a.npy: is truncated");
        }
        byte[] archive = Base64.getDecoder().decode(ARCHIVE);
        assertThatThrownBy(() -> read(Arrays.copyOf(archive, 70))).isInstanceOf(DataFileException.class);
    }

    @Test
    void anImpossibleShapeIsDamage() {
        assertThatThrownBy(() -> read(Npy.array("3000000000")))
                .hasMessageContaining("its shape (3000000000) cannot be");
        assertThatThrownBy(() -> read(Npy.array("2147483647, 2147483647, 2147483647")))
                .hasMessageContaining("cannot be");
        assertThatThrownBy(() -> read(Npy.array("2147483647, 2147483647"))).hasMessage("a.npy: is truncated");
    }

    @Test
    void samplesMayBeRowsOrColumnsOrImages() {
        double[] six = {1, 2, 3, 4, 5, 6};

        assertThat(columns(2, "3, 2", six)).containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(columns(2, "2, 3", six)).containsExactly(six);
        assertThat(columns(1, "6,", six)).containsExactly(six);
        assertThat(columns(1, "1, 6", six)).containsExactly(six);
        assertThat(columns(1, "6, 1", six)).containsExactly(six);
        assertThat(columns(4, "1, 2, 2", 1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
    }

    private static double[] columns(int features, String shape, double... values) {
        return read(Npy.array(shape, values))
                .array(NumpyReader.ONLY)
                .columnsOf(features)
                .getData();
    }

    @Test
    void samplesOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> columns(4, "3, 2", 1, 2, 3, 4, 5, 6))
                .hasMessage("a.npy: is 3 x 2, not samples of 4 numbers each");
        assertThatThrownBy(() -> columns(4, "", 1))
                .hasMessage("a.npy: is a single number, not samples of 4 numbers each");
        assertThatThrownBy(() -> columns(1, "2,", 1, Double.NaN))
                .hasMessage("a.npy: holds numbers that are not finite");
    }
}
