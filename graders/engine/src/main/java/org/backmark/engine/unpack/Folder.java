package org.backmark.engine.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.Printable;

/** Reads a folder; links in it are not followed. */
final class Folder {
    private Folder() {}

    static void read(Path folder, BoundedCollector intake) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                boolean enter =
                        path.equals(folder) || !intake.admit(name(path), true).isEmpty();
                return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                String name = intake.admit(name(path), false);
                if (attributes.isRegularFile()) {
                    readFile(path, name, intake);
                } else if (!name.isEmpty()) {
                    String kind = attributes.isSymbolicLink() ? "a symbolic link" : "not a regular file";
                    intake.warnings().add("ignored: " + Printable.of(name) + " (" + kind + ")");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                if (path.equals(folder)) {
                    throw e;
                }
                throw new UnreadableEntry(name(path));
            }

            private String name(Path path) {
                return FileNames.below(folder, path);
            }
        });
    }

    /** Reads one file if it is wanted. */
    static void readFile(Path path, String name, BoundedCollector intake) throws IOException {
        if (!intake.wants(name)) {
            return;
        }
        try (InputStream content = Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            intake.count(intake.take(name, content, -1));
        } catch (Refusal e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableEntry(name);
        }
    }
}
