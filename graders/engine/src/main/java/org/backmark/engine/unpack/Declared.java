package org.backmark.engine.unpack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a Java file says that it is.
 *
 * @param packageName empty for none
 * @param classes the simple names of its top-level classes, a public one first
 */
public record Declared(String packageName, List<String> classes) {

    public Declared {
        classes = List.copyOf(classes);
    }

    /**
     * The Java files of a submission.
     *
     * @param submission a folder, an archive or a Java file
     * @return none if it cannot be read: what is wrong with it, grading tells
     */
    public static List<Declared> in(Path submission) {
        try {
            return Candidate.of(new Gathering(UnpackLimits.DEFAULT)
                            .gather(submission)
                            .files())
                    .stream()
                    .filter(candidate -> !candidate.isTest() && !candidate.isContract())
                    .map(Candidate::outline)
                    .map(Declared::of)
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static Declared of(Outline outline) {
        List<String> publicFirst = Stream.concat(outline.publicClasses().stream(), outline.classes().stream())
                .distinct()
                .toList();
        return new Declared(outline.packageName(), publicFirst);
    }
}
