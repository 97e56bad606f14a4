package heidelberg.bicsheet4.hidden;

import java.util.Optional;
import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.datasets.BarsData;
import org.backmark.datasets.FunctionSamples;
import org.backmark.datasets.Sheet4Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.junit.Run;
import org.backmark.reference.heidelbergbicsheet4.Networks;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;

/** Networks and samples that a question can be asked of. */
final class Problems {
    /** Answers everything rightly, of whatever shape. */
    static final Sheet4 RIGHT = new Sheet4Reference();

    private static final double NOISE = 0.2;
    private static final int PIXELS = BarsData.SIDE * BarsData.SIDE;

    private Problems() {}

    /**
     * Random ones of these sizes. Where right answers are built on the student's own, and these fail there, as those of a
     * transposition that was forgotten do, W is square: whatever can be asked then is asked.
     *
     * @param reference the right answers
     */
    static Sheet4Problem askable(
            Sheet4 reference, Random random, int inputs, int hidden, int outputs, int samples, Phi phi) {
        Sheet4Problem at = Sheet4Problem.random(random, inputs, hidden, outputs, samples, phi);
        return isAskable(at, reference) ? at : Sheet4Problem.random(random, inputs, hidden, hidden, samples, phi);
    }

    /** Whether there are right answers; what fails in the student's code, or is of another shape, is none. */
    static boolean isAskable(Sheet4Problem at, Sheet4 reference) {
        try {
            at.backprop(reference);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The start of 2c, with samples of the course's files or drawn ones. */
    static Sheet4Problem function(int hidden, Optional<Sheet4Data> files, int drawn, Random random) {
        FunctionSamples samples = files.map(Sheet4Data::training).orElseGet(() -> FunctionSamples.draw(drawn, random));
        return new Sheet4Problem(
                Networks.normal(1, random, 1, hidden, 1),
                Matrix.wrap(samples.x()),
                Matrix.wrap(samples.target()),
                Phi.LOGISTIC);
    }

    /** The images of 2d, of the course's files or all ten. */
    static BarsData cleanBars(Run run) {
        return Sheet4Data.of(run.data()).map(Sheet4Data::bars).orElseGet(BarsData::all);
    }

    /**
     * The start of 2d; images that are not the course's have noise.
     *
     * @param exchanged whether each output is taught what the other should learn
     */
    static Sheet4Problem bars(Run run, boolean exchanged, Random random) {
        BarsData clean = cleanBars(run);
        BarsData bars = run.data().isPresent() ? clean : clean.noisy(NOISE, random);
        Matrix target = Matrix.wrap(bars.targets());
        return new Sheet4Problem(
                Networks.normal(0.3, random, PIXELS, 10, 2),
                Matrix.wrap(bars.images()),
                exchanged ? target.map(value -> 1 - value) : target,
                Phi.LOGISTIC);
    }
}
