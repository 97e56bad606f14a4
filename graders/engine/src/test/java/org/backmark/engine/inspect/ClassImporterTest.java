package org.backmark.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassImporterTest {
    @TempDir
    Path scratch;

    /** Uses classes of the platform. */
    static final class Sample {
        final List<String> names = new ArrayList<>(List.of("a"));
    }

    /** Reading what a class depends on, and what that depends on, costs several times as much as the class. */
    @Test
    void whatAClassDependsOnIsNamedButNotRead() throws IOException {
        JavaClasses imported = new ClassImporter(scratch).load(List.of(bytes()));

        JavaClass sample = imported.get(Sample.class.getName());
        assertThat(imported).containsExactly(sample);
        JavaClass list = sample.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> target.isEquivalentTo(ArrayList.class))
                .findFirst()
                .orElseThrow();
        assertThat(list.getMethods()).isEmpty();
        assertThat(list.getRawSuperclass()).isEmpty();
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        new ClassImporter(scratch).load(List.of(bytes(), bytes()));
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in = ClassImporterTest.class.getResourceAsStream("ClassImporterTest$Sample.class")) {
            return in.readAllBytes();
        }
    }
}
