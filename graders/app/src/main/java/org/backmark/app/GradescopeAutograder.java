package org.backmark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.backmark.kit.score.AtomicFile;

/**
 * An autograder as Gradescope wants it: {@code setup.sh} and {@code run_autograder} on top, and what they need.
 *
 * @param assignment its id
 * @param config the instructor's changes; null for none
 */
record GradescopeAutograder(String assignment, Path config) {
    // Grading computes with EJML; a third of the size is native code.
    private static final String LEFT_OUT = "(openblas|javacpp)-.*";
    // 1980, the first that a zip file knows.
    private static final long LONG_AGO = 315_532_800_000L;
    private static final int PROGRAM = 0100755;
    private static final int FILE = 0100644;

    /**
     * Writes the zip file.
     *
     * @param lib the folder of this program's jars
     * @param out where it goes
     * @throws IOException in one line that names the file
     */
    void write(Path lib, Path out) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(lib)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().matches(LEFT_OUT))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IOException("Backmark's installation is not complete: there is no folder " + lib
                    + "; build it again (mvn package)");
        }
        Path made = Files.createTempFile("autograder", ".zip");
        try {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(made)) {
                add(zip, "setup.sh", text("setup.sh"), PROGRAM);
                add(zip, "run_autograder", text("run_autograder"), PROGRAM);
                if (config != null) {
                    add(zip, "config.json", Files.readAllBytes(config), FILE);
                }
                for (Path jar : jars) {
                    add(zip, "lib/" + jar.getFileName(), Files.readAllBytes(jar), FILE);
                }
            }
            AtomicFile.write(out, Files.readAllBytes(made));
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private byte[] text(String name) throws IOException {
        return Distribution.text(name, assignment).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipArchiveOutputStream zip, String name, byte[] content, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(LONG_AGO);
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }
}
