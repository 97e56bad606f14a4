package org.backmark.tests.osnabrueckbackpropgd;

import java.util.Set;
import java.util.function.Supplier;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.backmark.tests.Mistaken;

/**
 * A solution with one mistake.
 *
 * @param mistake in words
 * @param solution with the mistake
 * @param failing the ids of the checks that fail, and no others
 */
record WrongSolution(String mistake, CatsAndDogs solution, Set<String> failing) implements Mistaken {

    static WrongSolution of(String mistake, CatsAndDogs solution) {
        return new WrongSolution(mistake, solution, Set.of());
    }

    /** The reference with one step replaced. */
    static <T> WrongSolution of(String mistake, Step<T> step, T slip) {
        return of(mistake, new CatsAndDogsReference(Steps.right().with(step, slip)));
    }

    /** The same with the checks that must fail. */
    WrongSolution fails(String... failing) {
        return new WrongSolution(mistake, solution, Set.of(failing));
    }

    @Override
    public Supplier<?> maker() {
        return () -> solution;
    }

    @Override
    public String toString() {
        return mistake;
    }
}
