package org.backmark.engine.inspect;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Hands class files to ArchUnit, which reads them from a folder only. */
final class ClassImporter {
    private final Path scratch;

    /**
     * An importer.
     *
     * @param scratch where a folder is made and removed for each import
     */
    ClassImporter(Path scratch) {
        this.scratch = scratch;
    }

    /** Imports them without looking at what they depend on. */
    JavaClasses load(Collection<byte[]> classFiles) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "inspect");
        try {
            int number = 0;
            for (byte[] bytes : classFiles) {
                // the bytes say what the class is called; a file of that name might clash with another's
                Files.write(folder.resolve(number++ + ".class"), bytes);
            }
            return ArchConfiguration.withThreadLocalScope(configuration -> {
                configuration.setResolveMissingDependenciesFromClassPath(false);
                return new ClassFileImporter().importPath(folder);
            });
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
