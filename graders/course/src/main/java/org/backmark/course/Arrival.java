package org.backmark.course;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.Submission;

/**
 * A submission that was found.
 *
 * @param submission what was found
 * @param sender the id of the student or group, also where several submissions have the same
 * @param time when it came, if that is known
 * @param attempt which attempt it is, if its name tells
 */
record Arrival(Submission submission, String sender, Optional<Instant> time, Optional<BigInteger> attempt) {

    /** The file's name. */
    String name() {
        return FileName.of(submission.path());
    }
}
