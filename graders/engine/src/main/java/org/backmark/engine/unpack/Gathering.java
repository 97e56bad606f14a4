package org.backmark.engine.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.JavaName;
import org.backmark.engine.text.Printable;

/** Gathers the Java files of one submission, from archives inside it if there are none beside them. */
final class Gathering {
    private static final int ZIP_MAGIC = 0x504b;
    private static final int GZIP_MAGIC = 0x1f8b;

    // Far above what a person writes; it is several times in memory before it is compiled, with others' beside it.
    private static final long ALL_SOURCES_BYTES = 16 << 20;
    private static final long ALL_NAMED_BYTES = 1 << 20;

    private final UnpackLimits limits;

    Gathering(UnpackLimits limits) {
        this.limits = limits;
    }

    /** All Java files; the intake also says what else there was. */
    BoundedCollector gather(Path submission) throws IOException {
        return gather(submission, JavaName::isJava);
    }

    /** All files that may be Java files by what they hold. */
    BoundedCollector gatherMisnamed(Path submission) throws IOException {
        return gather(submission, JavaName::mayBeJava);
    }

    private BoundedCollector gather(Path submission, Predicate<String> wanted) throws IOException {
        BoundedCollector java = new BoundedCollector(limits, wanted, limits.fileBytes(), ALL_SOURCES_BYTES);
        readTop(submission, java);
        if (!java.files().isEmpty() || java.others().stream().noneMatch(Gathering::isArchive)) {
            return java;
        }
        BoundedCollector archives =
                new BoundedCollector(limits, Gathering::isArchive, limits.archiveBytes(), limits.archiveBytes());
        readTop(submission, archives);
        for (SourceFile archive : archives.files()) {
            readNested(archive, java);
        }
        return java;
    }

    /** The files of that name, in capitals or not, on any level, but in no archive inside. */
    List<SourceFile> named(Path submission, String fileName, long fileBytes) throws IOException {
        String ending = "/" + fileName.toLowerCase(Locale.ROOT);
        BoundedCollector intake = new BoundedCollector(
                limits, name -> ("/" + name).toLowerCase(Locale.ROOT).endsWith(ending), fileBytes, ALL_NAMED_BYTES);
        readTop(submission, intake);
        return intake.files();
    }

    private void readTop(Path submission, BoundedCollector intake) throws IOException {
        String name = FileNames.of(submission);
        if (Files.isDirectory(submission)) {
            Folder.read(submission, intake);
        } else if (JavaName.isJava(name)) {
            Folder.readFile(submission, name, intake);
        } else {
            readArchive(submission, intake);
        }
    }

    private void readArchive(Path archive, BoundedCollector intake) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(archive)) {
            if (channel.size() > limits.archiveBytes()) {
                throw new Refusal("it is larger than " + BoundedCollector.size(limits.archiveBytes())
                        + "; send the sources only");
            }
        }
        switch (magic(archive)) {
            case -1 -> {} // empty: nothing was submitted
            case ZIP_MAGIC -> {
                try (SeekableByteChannel channel = Files.newByteChannel(archive)) {
                    Zip.read(channel, "", limits, intake);
                }
            }
            case GZIP_MAGIC -> {
                try (InputStream content = Files.newInputStream(archive)) {
                    TarGz.read(content, "", intake);
                }
            }
            default ->
                throw new Refusal("it is not a zip, tar.gz or tgz archive; pack the folder again as one of them");
        }
    }

    private void readNested(SourceFile archive, BoundedCollector intake) throws IOException {
        String prefix = archive.name() + "!/";
        try {
            if (archive.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                Zip.read(new SeekableInMemoryByteChannel(archive.bytes()), prefix, limits, intake);
            } else {
                TarGz.read(new ByteArrayInputStream(archive.bytes()), prefix, intake);
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Refusal("the archive \"" + Printable.of(archive.name())
                    + "\" in it is truncated or damaged; send the sources instead");
        }
    }

    /** The first two bytes, or -1 if the file is empty. */
    private static int magic(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] first = content.readNBytes(2);
            return switch (first.length) {
                case 0 -> -1;
                case 1 -> first[0] & 0xff;
                default -> (first[0] & 0xff) << 8 | first[1] & 0xff;
            };
        }
    }

    private static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(".zip", ".tar.gz", ".tgz").stream().anyMatch(lower::endsWith);
    }
}
