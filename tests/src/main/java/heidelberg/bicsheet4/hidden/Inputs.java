package heidelberg.bicsheet4.hidden;

import java.util.List;
import java.util.function.Supplier;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;

/** What holds of every method: its arguments are not its own, and they alone decide. */
final class Inputs {
    private Inputs() {}

    /** Fails if a call has changed an argument. */
    static void areUntouched(CallLog calls) {
        List<String> modified = calls.modifiedArguments();
        Expect.that("the arguments after the calls")
                .hint("A method must not change the matrices and arrays that it is given: change a copy().")
                .holds(modified.isEmpty(), "changed: " + String.join(", ", modified), "unchanged");
    }

    /**
     * Fails if an argument is changed, if the same arguments give another answer, or other arguments the same.
     *
     * @param method its name
     * @param calls of the student's object
     * @param first asks the student
     * @param second asks with other arguments
     */
    static void decide(String method, CallLog calls, Supplier<Matrix> first, Supplier<Matrix> second) {
        Matrix answer = Expect.that(method).isThere(first.get()).copy();
        Matrix other = Expect.that(method).isThere(second.get()).copy();
        areUntouched(calls);
        Expect.that(method + " of the same arguments again")
                .hint(
                        "The answer depends on the arguments alone, a given Random among them: keep nothing from one call to the next.")
                .agrees(first.get(), answer, 1e-12);
        Expect.that(method + " of other arguments")
                .hint("Compute the answer from the arguments.")
                .holds(!other.isIdentical(answer, 0), "the same as before", "something else");
    }
}
