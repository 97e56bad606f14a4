package org.backmark.tests.heidelbergbicsheet4;

import java.util.Set;
import java.util.function.Supplier;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.tests.Mistaken;

/**
 * A solution with one mistake.
 *
 * @param mistake in words
 * @param solution with the mistake
 * @param failing the ids of the checks that fail, and no others
 */
record WrongSolution(String mistake, Sheet4 solution, Set<String> failing) implements Mistaken {

    static WrongSolution of(String mistake, Sheet4 solution) {
        return new WrongSolution(mistake, solution, Set.of());
    }

    /** Whether there is no mistake in its training, which does not build on its other answers. */
    boolean trainsRightly() {
        return !mistake.startsWith("2b");
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
