package org.backmark.reference;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.Symptom;

/**
 * A slip, and how it is made.
 *
 * @param slip what is said of it
 * @param making from right steps to the same with the slip; anything that a slip remembers is made anew with each
 * @param onTop whether it leaves what has been done to its steps before, and adds to it
 */
public record KnownSlip(Slip slip, UnaryOperator<Steps> making, boolean onTop) {

    /** A slip that puts its own way to do a step in the place of any other. */
    public KnownSlip(Slip slip, UnaryOperator<Steps> making) {
        this(slip, making, false);
    }

    /** The same slip, known by its sign and not by its numbers. */
    public KnownSlip shownBy(Symptom sign) {
        return with(new Slip(slip.id(), slip.task(), slip.where(), slip.sentence(), Optional.of(sign), slip.price()));
    }

    /**
     * The same slip, as one and the same mistake as slips of other tasks: it is charged once.
     *
     * @param mistake its name, which they share
     */
    public KnownSlip mistake(String mistake) {
        return with(new Slip.Price(
                Optional.of(mistake), slip.price().share(), slip.price().forfeitsTask()));
    }

    /**
     * The same slip with a share of its own.
     *
     * @param share of the points lost, 0 to 1, that a task keeps whose whole fault it is
     */
    public KnownSlip keeping(double share) {
        return with(new Slip.Price(
                slip.price().mistake(), Optional.of(share), slip.price().forfeitsTask()));
    }

    /**
     * The same slip, as one that makes the whole task worth no more than a share, in every task where it is found; in the first
     * alone where it has the name of a mistake.
     *
     * @param share of all of the task's points, 0 to 1
     */
    public KnownSlip forfeiting(double share) {
        return with(new Slip.Price(slip.price().mistake(), Optional.of(share), true));
    }

    private KnownSlip with(Slip.Price price) {
        return with(new Slip(slip.id(), slip.task(), slip.where(), slip.sentence(), slip.sign(), price));
    }

    private KnownSlip with(Slip other) {
        return new KnownSlip(other, making, onTop);
    }

    /**
     * Where slips are made: in one task.
     *
     * @param task the task's id, with which the ids of its slips begin
     * @param where where in the sheet to look
     */
    public record In(String task, String where) {

        /**
         * A slip that is one step done wrongly.
         *
         * @param name the rest of the slip's id
         * @param sentence names the mistake for the student, without the line of code that mends it
         * @param step the step
         * @param wrong how it is done instead
         */
        public <T> KnownSlip slip(String name, String sentence, Step<T> step, T wrong) {
            return slip(name, sentence, steps -> steps.with(step, wrong));
        }

        /**
         * A slip that is made on top of a step, however that is done: it can be made together with those before it.
         *
         * @param name the rest of the slip's id
         * @param sentence names the mistake for the student, without the line of code that mends it
         * @param step the step
         * @param change from how it is done to how it is done instead
         */
        public <T> KnownSlip onTopOf(String name, String sentence, Step<T> step, UnaryOperator<T> change) {
            KnownSlip slip = slip(name, sentence, steps -> steps.with(step, change.apply(steps.of(step))));
            return new KnownSlip(slip.slip(), slip.making(), true);
        }

        /**
         * A slip that is made in several steps, or that remembers something.
         *
         * @param name the rest of the slip's id
         * @param sentence names the mistake for the student, without the line of code that mends it
         * @param making from right steps to the same with the slip
         */
        public KnownSlip slip(String name, String sentence, UnaryOperator<Steps> making) {
            return new KnownSlip(new Slip(task + "." + name, task, where, sentence, Optional.empty()), making);
        }
    }
}
