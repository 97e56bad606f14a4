package org.backmark.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Reason;

/**
 * The text of a table as spreadsheets write it, and what its cells are separated by.
 *
 * <p>UTF-8 with or without a byte order mark, UTF-16 with one, else Windows' western encoding; commas, semicolons or tabs, or
 * what a first line of Excel's like {@code sep=;} names.
 *
 * @param text all of it, a mark and such a line included
 * @param charset what it was written in
 * @param start where the table begins
 * @param firstLine what number the line has that the table begins with
 * @param separator between cells
 */
public record TableText(String text, Charset charset, int start, int firstLine, char separator) {
    private static final String MARK = "\uFEFF";
    private static final int LARGEST = 64 << 20;
    private static final String TOLD = "sep=";

    /**
     * Reads a file.
     *
     * @throws InputException in one line that names the file
     */
    public static TableText read(Path file) {
        try {
            return of(bytes(file));
        } catch (NoSuchFileException e) {
            throw new InputException(Printable.of(file.toString()) + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw new InputException(Printable.of(file.toString()) + ": cannot be read: you lack the permission");
        } catch (IOException e) {
            throw new InputException(
                    Printable.of(file.toString()) + ": cannot be read: " + Printable.line(Reason.of(e)));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InputException(Printable.of(file.toString()) + ": is larger than " + (LARGEST >> 20)
                        + " MiB, too large for the table of a class");
            }
            return bytes;
        }
    }

    static TableText of(byte[] bytes) {
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        int start = text.startsWith(MARK) ? MARK.length() : 0;
        int end = lineEnd(text, start);
        String first = text.substring(start, end).strip().replace("\"", "");
        if (first.length() == TOLD.length() + 1 && first.regionMatches(true, 0, TOLD, 0, TOLD.length())) {
            int next = Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
            return new TableText(text, charset, next, 2, first.charAt(TOLD.length()));
        }
        return new TableText(text, charset, start, 1, separator(text.substring(start, end)));
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    // The names of columns hold no such signs, unless in quotes.
    private static char separator(String header) {
        String bare = header.replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> bare.chars().filter(c -> c == sign).count()))
                .orElseThrow();
    }

    /** The table alone. */
    public String table() {
        return text.substring(start);
    }

    /** How the library reads it. */
    public CSVFormat format() {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }
}
