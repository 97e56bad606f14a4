package augsburg.tutorial04.hidden;

import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.compare.Expect;

/** What becomes of a call for which something is missing. */
final class WrongOrder {
    private WrongOrder() {}

    /**
     * Fails unless the call throws an {@link IllegalStateException} with a message.
     *
     * @param call in words, for example {@code backpropagate before forward}
     * @param first what should have been called first
     * @param action makes the call
     */
    static void isRefused(String call, String first, Runnable action) {
        Expect expected = Expect.that(call)
                .hint("In this order something is missing, or belongs to other parameters: throw new"
                        + " IllegalStateException(\"... call " + first + " first\").");
        String wanted = "an IllegalStateException with a message";
        try {
            action.run();
        } catch (CallFailure.Crashed thrown) {
            boolean clear = thrown.exception().equals("IllegalStateException")
                    && !thrown.explanation().isBlank();
            expected.holds(clear, thrown.exception() + ": " + thrown.explanation(), wanted);
            return;
        }
        expected.holds(false, "it went on", wanted);
    }
}
