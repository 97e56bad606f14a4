package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.sandbox.Open;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import student.EverythingSolution;

/** A student's earlier methods give the right answers, to the checks and to the student's own code. */
class SubstitutionTest {
    @TempDir
    private Path folder;

    private final Watchdog watchdog = new Watchdog();
    private WorkerBinding binding;

    /** Inherits some of its mistakes. */
    static class Inherits extends EverythingSolution {
        static int asked;

        @Override
        public long next(long value) {
            throw new IllegalStateException("next is wrong");
        }

        @Override
        public Matrix transposed(Matrix matrix) {
            return null;
        }
    }

    /** Whose later methods are right if the earlier ones are. */
    static class Builds extends Inherits {
        @Override
        public double sum(Matrix matrix) {
            asked++;
            return next((long) matrix.elementSum()) + transposed(matrix).getNumRows();
        }

        @Override
        public String shout(String text) {
            return text + asked;
        }
    }

    @BeforeEach
    void bind() throws IOException {
        List<Path> path = new ArrayList<>(WorkerClassPath.in(Open.folder(folder, "worker")));
        path.add(Open.classes(folder, Everything.class));
        Map<String, byte[]> classes = new HashMap<>();
        for (Class<?> type : List.of(Builds.class, Inherits.class, EverythingSolution.class)) {
            classes.put(type.getName(), bytes(type));
        }
        binding = new WorkerBinding(
                BindingContract.ASSIGNMENT,
                new StudentCode("org.backmark.engine.run", Builds.class.getName(), classes, Map.of()),
                new WorkerBinding.Host(path, folder, watchdog, Open.unconfined()),
                text -> {});
    }

    @AfterEach
    void endTheWorkers() {
        binding.close();
        watchdog.close();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Set<Method> methods(String... names) {
        return Stream.of(Everything.class.getMethods())
                .filter(method -> List.of(names).contains(method.getName()))
                .collect(Collectors.toSet());
    }

    private static Everything student(Binding binding) {
        return binding.instance(Everything.class, new CallLog());
    }

    @Test
    void theStudentsOwnCallsGetTheRightAnswersTooAndInheritedMethodsAreSubstituted() {
        Matrix matrix = Matrix.of(new double[][] {{1, 2, 3}});
        assertThatThrownBy(() -> student(binding).sum(matrix)).isInstanceOf(CallFailure.Crashed.class);

        try (Binding mended = binding.substituting(methods("next", "transposed"), Set.of(), new EverythingSolution())
                .orElseThrow()) {
            assertThat(student(mended).sum(matrix)).isEqualTo(7 + 3);
            assertThat(student(mended).next(4)).isEqualTo(5);
        }
        assertThatThrownBy(() -> student(binding).next(4)).as("unchanged").isInstanceOf(CallFailure.Crashed.class);
    }

    @Test
    void argumentsThatTheReferenceRefusesAreAnExceptionOfTheStudents() {
        Everything refuses = new EverythingSolution() {
            @Override
            public long next(long value) {
                throw new ArithmeticException("of the reference");
            }
        };
        try (Binding mended =
                binding.substituting(methods("next"), Set.of(), refuses).orElseThrow()) {
            assertThatThrownBy(() -> student(mended).next(4))
                    .isInstanceOf(CallFailure.Crashed.class)
                    .hasMessageContaining("next has no answer to these arguments")
                    .hasMessageNotContaining("of the reference");
        }
    }

    @Test
    void whatIsDoneAsWellIsToldToTheRightAnswersAndDoneByTheStudentsOwnCode() {
        Matrix matrix = Matrix.of(new double[][] {{1, 2, 3}});
        EverythingSolution right = new EverythingSolution();
        try (Binding both = binding.substituting(methods("remember"), methods("remember"), right)
                .orElseThrow()) {
            Everything student = student(both);
            student.remember(matrix);
            assertThat(right.recall().toArrays()).isDeepEqualTo(matrix.toArrays());
            assertThat(student.recall().toArrays()).isDeepEqualTo(matrix.toArrays());
        }
    }

    @Test
    void afreshNothingThatHasRunBeforeIsRemembered() {
        assertThatThrownBy(() -> student(binding).sum(new Matrix(1, 1))).isInstanceOf(CallFailure.Crashed.class);
        assertThat(student(binding).shout("a")).isEqualTo("a1");
        try (Binding other = binding.afresh()) {
            assertThat(student(other).shout("a")).isEqualTo("a0");
        }
    }

    @Test
    void nothingIsSubstitutedWithoutAMethod() {
        assertThat(binding.substituting(Set.of(), Set.of(), new EverythingSolution()))
                .isEmpty();
    }
}
