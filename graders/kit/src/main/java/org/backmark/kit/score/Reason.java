package org.backmark.kit.score;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why something failed, in a few words for whoever uses the program: without the names of Java's classes. */
public final class Reason {
    // From the beginning of a word and without a second try: a message may quote a cell of a hundred thousand letters.
    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:[a-z]\\w*+\\.)++[A-Z]\\w*+(?<=Exception|Error)(?:: |$)");
    // What a damaged table quotes; a path may be longer than a cell that a person has typed.
    private static final Pattern ENDLESS = Pattern.compile("(?<=\")[^\"]{300,}+(?=\")|(?<![^\\s\"])[^\\s\"]{1000,}+");
    private static final int BEGINNING = 80;
    private static final String UNKNOWN = "the system does not say why";

    private Reason() {}

    /** The reason, without the file's name. */
    public static String of(Throwable thrown) {
        if (thrown instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        } else if (thrown instanceof FileSystemException file) {
            return ofFile(file);
        } else if (thrown instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        } else if (thrown instanceof EOFException) {
            return "it ends too early";
        }
        String message = String.valueOf(thrown.getMessage());
        String plain = CLASS_NAME.matcher(message).replaceAll("").strip();
        return plain.isEmpty() || plain.equals("null") ? UNKNOWN : shortened(plain);
    }

    private static String shortened(String plain) {
        return ENDLESS.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().substring(0, BEGINNING) + " ... ("
                        + found.group().length() + " characters)"));
    }

    private static String ofFile(FileSystemException file) {
        if (file instanceof AccessDeniedException) {
            return "you lack the permission";
        } else if (file instanceof NoSuchFileException) {
            return "it does not exist";
        } else if (file instanceof FileAlreadyExistsException) {
            return "it exists already";
        } else if (file instanceof NotDirectoryException) {
            return "it is not a folder";
        } else if (file instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        } else if (file instanceof FileSystemLoopException) {
            return "its links form a loop";
        }
        return file.getReason() == null ? UNKNOWN : file.getReason();
    }
}
