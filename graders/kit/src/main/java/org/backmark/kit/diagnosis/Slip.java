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
 * @param price what it costs
 */
public record Slip(String id, String task, String where, String sentence, Optional<Symptom> sign, Price price) {

    /** A slip at the usual price. */
    public Slip(String id, String task, String where, String sentence, Optional<Symptom> sign) {
        this(id, task, where, sentence, sign, Price.USUAL);
    }

    /** What the student is told. */
    public String text() {
        return sentence + " See " + where + ".";
    }

    /** The mistake that it is: slips of several tasks that are one and the same mistake share it. */
    public String mistake() {
        return price.mistake().orElse(id);
    }

    /**
     * What a slip costs.
     *
     * @param mistake its name, where slips of other tasks are the same mistake, which is charged once
     * @param share of the points lost that a task keeps whose whole fault it is, 0 to 1; the assignment's share if empty
     * @param forfeitsTask whether what the task's other checks earned is lost with it: in every task where it is found, or in
     *     the first alone if the mistake has a name
     */
    public record Price(Optional<String> mistake, Optional<Double> share, boolean forfeitsTask) {
        /** The assignment's share is kept, and no other slip is the same mistake. */
        public static final Price USUAL = new Price(Optional.empty(), Optional.empty(), false);
    }
}
