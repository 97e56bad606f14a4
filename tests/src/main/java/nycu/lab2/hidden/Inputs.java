package nycu.lab2.hidden;

import java.util.List;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;

/** What holds of every method: its arguments are not its own. */
final class Inputs {
    private Inputs() {}

    /** Fails if a call has changed an argument. */
    static void areUntouched(CallLog calls) {
        List<String> modified = calls.modifiedArguments();
        Expect.that("the arguments after the calls")
                .hint("A method must not change the matrices and arrays that it is given: change a copy().")
                .holds(modified.isEmpty(), "changed: " + String.join(", ", modified), "unchanged");
    }
}
