package org.backmark.kit.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentFolderTest {
    private static final String A = "package student.here; class A { static Object o = new student.here.below.B(); }";
    private static final String B = "package student.here.below; public class B {}";
    private static final String UNUSED = "package student.here.below; public class Unused {}";

    @TempDir
    Path folder;

    @Test
    void thePackagesClassesAndThoseBelowThatTheyNameAreRead() throws Exception {
        write("classes", Javac.compiled(A, B, UNUSED));
        assertThat(read("classes")).containsOnlyKeys("student.here.A", "student.here.below.B");
    }

    @Test
    void theFolderOfTestsCountsOnlyWhereThereIsNoOther() throws Exception {
        write("test-classes", Javac.compiled("package student.here; class ATest {}"));
        assertThat(read("test-classes")).containsOnlyKeys("student.here.ATest");
        write("classes", Javac.compiled(A, B));
        assertThat(read("test-classes", "classes")).containsOnlyKeys("student.here.A", "student.here.below.B");
    }

    @Test
    void jarsAreReadToo() throws Exception {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve("student.jar")))) {
            out.putNextEntry(new JarEntry("student/here/"));
            for (Map.Entry<String, byte[]> one : Javac.compiled(A, B).entrySet()) {
                out.putNextEntry(new JarEntry(one.getKey().replace('.', '/') + ".class"));
                out.write(one.getValue());
            }
        }
        assertThat(read("student.jar")).containsOnlyKeys("student.here.A", "student.here.below.B");
    }

    @Test
    void anEmptyPackageHasNone() throws Exception {
        assertThat(read("nothing")).isEmpty();
    }

    private void write(String root, Map<String, byte[]> classes) throws Exception {
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
            Path file = folder.resolve(root).resolve(one.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
    }

    private Map<String, byte[]> read(String... roots) throws Exception {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = folder.resolve(roots[i]).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            return StudentFolder.classes("student.here", loader);
        }
    }
}
