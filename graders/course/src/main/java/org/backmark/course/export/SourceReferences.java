package org.backmark.course.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first line of a student's file that a message names: a compiler's error, a stack, a finding. */
final class SourceReferences {
    private static final Pattern FILE = Pattern.compile("([^\\s():\"]{1,200}\\.java):([0-9]{1,7})");
    private final SourceLocator places;

    SourceReferences(SourceLocator places) {
        this.places = places;
    }

    /** The place; nothing if none is named, or the submission has no such file. */
    Optional<SourceLocation> in(String text) {
        Matcher matcher = FILE.matcher(text);
        while (matcher.find()) {
            int line = Integer.parseInt(matcher.group(2));
            Optional<String> path = places.path(matcher.group(1));
            if (path.isPresent() && line > 0) {
                return Optional.of(new SourceLocation(path.get(), line));
            }
        }
        return Optional.empty();
    }
}
