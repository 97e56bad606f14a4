package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import student.EverythingSolution;

class ImplementationsTest {
    private final ClassLoader loader = getClass().getClassLoader();

    @Test
    void findsTheOneClass() {
        assertThat(Implementations.only(Everything.class, "student", loader)).isEqualTo(EverythingSolution.class);
    }

    @Test
    void looksIntoJarsToo(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("student.jar");
        String name = EverythingSolution.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = loader.getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry("student/"));
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
            out.putNextEntry(new JarEntry("student/below/Deeper.class"));
        }
        try (URLClassLoader jarred = new URLClassLoader(new URL[] {jar.toUri().toURL()}, new WithoutStudent(loader))) {
            Class<?> found = Implementations.only(Everything.class, "student", jarred);
            assertThat(found.getName()).isEqualTo(EverythingSolution.class.getName());
            assertThat(found.getClassLoader()).isSameAs(jarred);
        }
    }

    /** Hides the student's classes of this module's own test folder. */
    private static final class WithoutStudent extends ClassLoader {
        WithoutStudent(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("student.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }
    }

    @Test
    void saysWhatToWriteWhereThereIsNone() {
        assertThatThrownBy(() -> Implementations.only(Everything.class, "nobody", loader))
                .isInstanceOf(CallFailure.NoImplementation.class)
                .hasMessage("no class in package nobody implements Everything: write "
                        + "`class EverythingSolution implements Everything`");
    }

    @Test
    void namesTheClassesWhereThereAreSeveral() {
        assertThatThrownBy(() -> Implementations.only(Runnable.class, "student.several", loader))
                .hasMessage("several classes implement Runnable, keep one: First, Second");
    }
}
