package org.backmark.kit.junit;

import java.nio.file.Path;
import java.util.Optional;
import org.backmark.kit.assignment.Assignment;

/**
 * What all checks of one run share.
 *
 * @param assignment with the instructor's configuration applied
 * @param seed decides every random input
 * @param data the course's own data files, instead of the bundled ones
 * @param full whether training uses all samples
 * @param progress told of what takes long
 * @param sheetsSizesAlone whether a check that knows the {@link Sizes} of the sheet asks at no others
 */
public record Run(
        Assignment assignment,
        long seed,
        Optional<Path> data,
        boolean full,
        Progress progress,
        boolean sheetsSizesAlone) {

    /** A run at all sizes. */
    public Run(Assignment assignment, long seed, Optional<Path> data, boolean full, Progress progress) {
        this(assignment, seed, data, full, progress, false);
    }

    /** A run that nobody waits for. */
    public Run(Assignment assignment, long seed, Optional<Path> data, boolean full) {
        this(assignment, seed, data, full, Progress.NONE);
    }

    /** The same at the sizes of the sheet alone. */
    Run atTheSheetsSizes() {
        return new Run(assignment, seed, data, full, progress, true);
    }
}
