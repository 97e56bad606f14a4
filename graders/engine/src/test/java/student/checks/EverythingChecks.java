package student.checks;

import java.util.List;
import java.util.Random;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Run;
import org.junit.jupiter.api.Test;

/** Checks that are run by the suite's own tests. */
@Graded("everything")
class EverythingChecks {

    @Test
    void numbersAreCountedOn(Everything student, Random random) {
        long value = random.nextInt();
        Expect.that("next(" + value + ")").hint("add one").agrees(student.next(value), value + 1, 0);
    }

    @Test
    void textsAreShouted(Everything student, Run run) {
        String text = "seed" + run.seed();
        Expect.that("shout").holds(student.shout(text).equals("SEED" + run.seed()), "another text", "upper case");
    }

    @Test
    void nothingIsModified(Everything student, CallLog calls) {
        student.halved(new double[] {1, 2});
        Expect.that("arguments").holds(calls.modifiedArguments().isEmpty(), "changed", "unchanged");
    }

    @Test
    void badDaysAreRare(Everything student) {
        student.badly("throw");
    }

    @Test
    void stubsAreNotAttempted(Everything student) {
        student.badly("stub");
    }

    @Test
    void theGraderItselfMayFail() {
        throw new IllegalStateException("a bug of ours in " + List.of());
    }
}
