package org.backmark.datasets.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The content of a file with the name that messages give it.
 *
 * @param name the file's name as the user knows it
 * @param bytes all that it holds
 */
public record DataFile(String name, byte[] bytes) {
    /** No data file may be larger than this, neither packed nor unpacked: 256 MiB. */
    public static final int LARGEST = 256 << 20;

    private static final String BUNDLE = "/org/backmark/datasets/";

    /**
     * Reads a file.
     *
     * @throws DataFileException if it is missing, not a file, not readable or too large
     */
    public static DataFile read(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new DataFileException(name, "is a directory, not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new DataFile(name, readCapped(name, in, LARGEST));
        } catch (IOException e) {
            throw DataFileException.of(name, e);
        }
    }

    /**
     * Reads a file that ships with this module.
     *
     * @param file its name without folder
     * @throws DataFileException if it does not ship
     */
    public static DataFile bundled(String file) {
        String name = "bundled " + file;
        try (InputStream in = DataFile.class.getResourceAsStream(BUNDLE + file)) {
            if (in == null) {
                throw new DataFileException(name, "is missing from this build");
            }
            return new DataFile(name, readCapped(name, in, LARGEST));
        } catch (IOException e) {
            throw DataFileException.of(name, e);
        }
    }

    /**
     * The file unpacked if it is gzipped, else as it is; its first bytes tell, not its name.
     *
     * @throws DataFileException if it is truncated, damaged or too large unpacked
     */
    public DataFile unpacked() {
        return unpacked(LARGEST);
    }

    DataFile unpacked(int largest) {
        if (bytes.length < 2 || bytes[0] != (byte) 0x1f || bytes[1] != (byte) 0x8b) {
            return this;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new DataFile(name, readCapped(name, in, largest));
        } catch (IOException e) {
            throw DataFileException.of(name, e);
        }
    }

    static byte[] readCapped(String name, InputStream in, int largest) throws IOException {
        byte[] content = in.readNBytes(largest + 1);
        if (content.length > largest) {
            throw new DataFileException(name, "holds more than the " + largest + " bytes that a data file may have");
        }
        return content;
    }
}
