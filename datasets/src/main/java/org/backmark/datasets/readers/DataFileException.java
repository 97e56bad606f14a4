package org.backmark.datasets.readers;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** A data file that cannot be used; the message is one line that names the file and its fault. */
public final class DataFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names file and fault.
     *
     * @param file the file's name as the user knows it
     * @param fault what is wrong with it
     */
    public DataFileException(String file, String fault) {
        super(oneLine(file + ": " + fault));
    }

    DataFileException(String file, String fault, Throwable cause) {
        super(oneLine(file + ": " + fault), cause);
    }

    /** What an exception of the file system or of a decompressor means to the user. */
    static DataFileException of(String file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new DataFileException(file, "there is no such file", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DataFileException(file, "there is no permission to read it", cause);
        }
        if (cause instanceof EOFException) {
            return new DataFileException(file, "is truncated: its compressed data end too early", cause);
        }
        if (cause instanceof ZipException) {
            return new DataFileException(file, "is damaged: its compressed data do not unpack", cause);
        }
        return new DataFileException(file, "cannot be read (" + cause.getMessage() + ")", cause);
    }

    /** Pieces of the file stand in messages, and must not break a line or steer a terminal. */
    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}", "?");
    }
}
