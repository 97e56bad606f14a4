package org.backmark.kit.diagnosis;

import java.util.Optional;

/**
 * A mistake that students are known to make.
 *
 * @param id its name, unique within its assignment, for example {@code cost.average-forgotten}
 * @param task the id of the task that it belongs to
 * @param where where in the sheet to look, for example {@code Part 3}
 * @param sentence names the mistake for the student, without the line of code that mends it; ends with a full stop
 * @param sign what gives it away; empty if its numbers do
 */
public record Slip(String id, String task, String where, String sentence, Optional<Sign> sign) {

    /** What the student is told. */
    public String text() {
        return sentence + " See " + where + ".";
    }
}
