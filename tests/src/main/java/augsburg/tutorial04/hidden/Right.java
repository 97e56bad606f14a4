package augsburg.tutorial04.hidden;

import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;

/** Where all checks of this package take the right answers from. */
final class Right {
    private Right() {}

    /** A new network that does everything rightly. */
    static Tutorial04Network network() {
        return new Tutorial04Reference();
    }
}
