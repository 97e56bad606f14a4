package org.backmark.tests.heidelbergbicsheet4;

import java.util.Set;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;

/**
 * A solution with one mistake.
 *
 * @param mistake in words
 * @param solution with the mistake
 * @param failing the ids of the checks that fail, and no others
 */
record WrongSolution(String mistake, Sheet4 solution, Set<String> failing) {

    static WrongSolution of(String mistake, Sheet4 solution) {
        return new WrongSolution(mistake, solution, Set.of());
    }

    /** The reference with one step replaced. */
    static <T> WrongSolution of(String mistake, Step<T> step, T slip) {
        return of(mistake, new Sheet4Reference(Steps.right().with(step, slip)));
    }

    /** The same with the checks that must fail. */
    WrongSolution fails(String... failing) {
        return new WrongSolution(mistake, solution, Set.of(failing));
    }

    @Override
    public String toString() {
        return mistake;
    }
}
