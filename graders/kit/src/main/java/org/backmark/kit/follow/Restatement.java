package org.backmark.kit.follow;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Another way to put an assignment's questions: each becomes a question that a student's code may be able to answer where it
 * fails at the first, and whose answer tells that to the first.
 *
 * <p>Somebody who has fixed the sizes of the sheet's network in the code can answer what is asked at these sizes. Nothing is
 * given for the failure: what earns points is the answer that is asked for, and right.
 *
 * @param mistake what whoever is right only when asked like this has got wrong; students see it
 * @param way how it is asked, in words that follow "right when asked"
 * @param of from the student's object to one of the same contract that puts every question in this way; whatever cannot be
 *     put so is refused with an {@link IllegalArgumentException}
 */
public record Restatement(String mistake, String way, UnaryOperator<Object> of) {

    /** Refuses one without its parts. */
    public Restatement {
        Objects.requireNonNull(mistake, "mistake");
        Objects.requireNonNull(way, mistake);
        Objects.requireNonNull(of, mistake);
    }
}
