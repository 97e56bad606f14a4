package org.backmark.engine.find;

import java.util.List;

/**
 * What the instructor's path holds.
 *
 * @param submissions at least one, sorted by student
 * @param ignored a line for every other entry, with the reason
 * @param single whether the path was read as one submission
 */
public record SubmissionSet(List<Submission> submissions, List<String> ignored, boolean single) {

    public SubmissionSet {
        submissions = List.copyOf(submissions);
        ignored = List.copyOf(ignored);
    }
}
