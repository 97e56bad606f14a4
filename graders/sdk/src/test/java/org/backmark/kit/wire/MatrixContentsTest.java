package org.backmark.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What crosses is what is there, whatever a student's own classes say of themselves. */
class MatrixContentsTest {

    /** Says that it has one row more each time it is asked. */
    @SuppressWarnings("unchecked") // of EJML's own methods
    private static final class Growing extends DMatrixRMaj {
        private static final long serialVersionUID = 1;
        private int asked;

        Growing() {
            super(2, 3);
        }

        @Override
        public int getNumRows() {
            return super.getNumRows() + ++asked;
        }
    }

    private static FrameReader written(Type type, Object value) {
        FrameWriter frame = FrameWriter.plain();
        Codec.write(frame, type, value);
        return new FrameReader(frame.toBytes());
    }

    @Test
    void aMatrixThatSaysAnotherSizeEachTimeCrossesWithTheSizeThatItHas() {
        FrameReader frame = written(Matrix.class, Matrix.wrap(new Growing()));
        assertThat(((Matrix) Codec.read(frame, Matrix.class)).getNumRows()).isEqualTo(2);
        frame.end();
    }

    @Test
    void itsDigestTellsWhetherItsNumbersHaveChanged() {
        Matrix matrix = Matrix.wrap(new Growing());
        long before = Digest.of(matrix);
        assertThat(Digest.of(matrix)).isEqualTo(before);
        matrix.getDDRM().data[5] = 1;
        assertThat(Digest.of(matrix)).isNotEqualTo(before);
    }

    @Test
    void aMatrixThatHoldsFewerNumbersThanItsSizeCannotCross() {
        DMatrixRMaj held = new DMatrixRMaj(2, 3);
        held.numRows = 4;
        assertThatThrownBy(() -> written(Matrix.class, Matrix.wrap(held)))
                .isInstanceOf(WireException.class)
                .hasMessage("a matrix of 4 x 3 with 6 numbers");
    }

    @Test
    void aListThatSaysAnotherSizeThanItHasCrossesWithWhatItHas() throws NoSuchMethodException {
        List<Double> liar = new ArrayList<>(List.of(1.0, 2.0)) {
            private static final long serialVersionUID = 1;
            private int asked;

            @Override
            public int size() {
                return super.size() + asked++;
            }
        };
        Type type = MatrixContentsTest.class.getDeclaredMethod("numbers").getGenericReturnType();
        FrameReader frame = written(type, liar);
        Codec.read(frame, type);
        frame.end();
    }

    @SuppressWarnings("unused")
    private static List<Double> numbers() {
        return List.of();
    }

    @Test
    void aFrameOfWhichSomethingIsLeftIsRefused() {
        FrameReader frame = new FrameReader(new byte[] {1, 2, 3});
        frame.takeByte();
        assertThatThrownBy(frame::end)
                .isInstanceOf(WireException.class)
                .hasMessage("a frame with 2 bytes more than are read");
    }
}
