package org.backmark.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;
import org.backmark.kit.call.Everything.Kind;
import org.backmark.kit.call.Everything.Nested;
import org.backmark.kit.call.Everything.Pair;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, there is an answer or a {@link WireException}, and never more memory than the bytes account for. */
class AnswerFrameTest {
    private static final int FRAMES = 3_000;

    static List<Method> methods() {
        return ContractMethods.of(Everything.class);
    }

    private static byte[] bytes(Type type, Answer answer) {
        FrameWriter frame = FrameWriter.plain();
        AnswerFrame.write(frame, type, answer);
        return frame.toBytes();
    }

    private static Object value(Class<?> type) {
        Matrix matrix = Matrix.of(new double[][] {{1, 2}, {3, 4}});
        if (type == Matrix.class) {
            return matrix;
        } else if (type == List.class) {
            return List.of(matrix, matrix);
        } else if (type == Nested.class) {
            return new Nested("name", List.of(matrix), new Pair(1, 2));
        } else if (type == int[].class) {
            return new int[] {1, 2, 3};
        } else if (type == double[].class) {
            return new double[] {1, 2, 3};
        } else if (type == Kind.class) {
            return Kind.LEFT;
        } else if (type == String.class) {
            return "text";
        } else if (type == boolean.class) {
            return true;
        } else if (type == long.class) {
            return 1L;
        }
        return type == double.class ? 1.0 : null;
    }

    private static boolean isRead(byte[] bytes, Type type) {
        try {
            assertThat(AnswerFrame.read(new FrameReader(bytes), type)).isNotNull();
            return true;
        } catch (WireException e) {
            assertThat(e).message().isNotBlank();
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void bytesByChanceAreAnAnswerOrRefused(Method method) {
        Random random = new Random(1);
        int read = 0;
        for (int i = 0; i < FRAMES; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = (byte) random.nextInt(5);
                bytes[1] = (byte) random.nextInt(2);
            }
            read += isRead(bytes, method.getGenericReturnType()) ? 1 : 0;
        }
        assertThat(read).isBetween(1, FRAMES - 1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anAnswerOfWhichSomeBytesAreOthersIsAnAnswerOrRefused(Method method) {
        Random random = new Random(2);
        Type type = method.getGenericReturnType();
        byte[] right =
                bytes(type, new Answer.Value(value(method.getReturnType()), List.of(true, false), List.of("text")));
        assertThat(isRead(right, type)).isTrue();
        for (int i = 0; i < FRAMES; i++) {
            byte[] wrong = java.util.Arrays.copyOf(right, random.nextInt(right.length + 1));
            for (int changes = random.nextInt(4); changes > 0 && wrong.length > 0; changes--) {
                wrong[random.nextInt(wrong.length)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
            }
            isRead(wrong, type);
        }
        assertThat(isRead(java.util.Arrays.copyOf(right, right.length - 1), type))
                .isFalse();
    }

    @Test
    void longListsOfNothingAreRefused() throws NoSuchMethodException {
        Answer flags = new Answer.Value(null, Collections.nCopies(256, true), List.of());
        Answer texts = new Answer.Value(null, List.of(), Collections.nCopies(256, ""));
        Answer stack = new Answer.Threw("E", "", Collections.nCopies(65, ""));
        for (Answer answer : List.of(flags, texts, stack)) {
            assertThatThrownBy(() -> AnswerFrame.read(new FrameReader(bytes(void.class, answer)), void.class))
                    .isInstanceOf(WireException.class)
                    .message()
                    .containsPattern("(256|65) parts of an answer that has at most (255|64)");
        }
        Type matrices = Everything.class.getMethod("doubled", List.class).getGenericReturnType();
        Answer holes = new Answer.Value(Collections.nCopies(100_001, null), List.of(), List.of());
        assertThatThrownBy(() -> AnswerFrame.read(new FrameReader(bytes(matrices, holes)), matrices))
                .hasMessage("a list of 100001; at most 100000 elements can cross");
    }

    @Test
    void longTextsOfAnExceptionAreCut() {
        String endless = "x".repeat(1_000_000);
        Answer answer = AnswerFrame.read(
                new FrameReader(bytes(void.class, new Answer.Threw(endless, endless, List.of(endless)))), void.class);
        Answer.Threw threw = (Answer.Threw) answer;
        assertThat(threw.exception()).hasSize(10_000);
        assertThat(threw.message()).hasSize(10_000);
        assertThat(threw.stack().get(0)).hasSize(10_000);
        Answer stub = AnswerFrame.read(new FrameReader(bytes(void.class, new Answer.Stub(endless))), void.class);
        assertThat(((Answer.Stub) stub).method()).hasSize(10_000);
    }
}
