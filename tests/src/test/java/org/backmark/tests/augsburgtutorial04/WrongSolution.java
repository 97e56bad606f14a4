package org.backmark.tests.augsburgtutorial04;

import java.util.Set;
import java.util.function.Supplier;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
import org.backmark.tests.Mistaken;

/**
 * A solution with one mistake.
 *
 * @param mistake in words
 * @param maker makes an object with the mistake
 * @param failing the ids of the checks that fail, and no others
 */
record WrongSolution(String mistake, Supplier<Tutorial04Network> maker, Set<String> failing) implements Mistaken {

    static WrongSolution of(String mistake, Supplier<Tutorial04Network> maker) {
        return new WrongSolution(mistake, maker, Set.of());
    }

    /** The reference with one step replaced. */
    static <T> WrongSolution of(String mistake, Step<T> step, T slip) {
        return of(mistake, () -> new Tutorial04Reference(Steps.right().with(step, slip)));
    }

    /** The same with the checks that must fail. */
    WrongSolution fails(String... failing) {
        return new WrongSolution(mistake, maker, Set.of(failing));
    }

    @Override
    public String toString() {
        return mistake;
    }
}
