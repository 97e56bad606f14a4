package augsburg.tutorial04.hidden;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.score.Curve;
import org.backmark.reference.augsburgtutorial04.Measures;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Samples;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;

/** Loss and accuracy along one training, as computed here from the parameters that come back. */
final class TrainingCurves {
    private final String training;
    private final Set ofTraining;
    private final Set ofTest;
    private final Tutorial04Network right = new Tutorial04Reference();

    /**
     * Curves with one point, before the first step.
     *
     * @param training in a few words
     * @param start what is trained from, and with
     * @param test samples that are not trained with
     */
    TrainingCurves(String training, Tutorial04Problem start, Samples test) {
        this.training = training;
        this.ofTraining = new Set("training", start.samples(), new TreeMap<>(), new TreeMap<>());
        this.ofTest = new Set("test", test, new TreeMap<>(), new TreeMap<>());
        add(0, start.parameters());
    }

    private record Set(
            String name, Samples samples, SortedMap<Integer, Double> losses, SortedMap<Integer, Double> accuracies) {
        void add(int steps, Parameters parameters, Tutorial04Network right) {
            Matrix h = new Tutorial04Problem(parameters, samples).forward(right);
            losses.put(steps, Measures.loss(h, samples.y()));
            accuracies.put(steps, Measures.accuracy(h, samples.y()));
        }

        double best() {
            return accuracies.values().stream()
                    .mapToDouble(accuracy -> accuracy)
                    .max()
                    .orElseThrow();
        }
    }

    /** Measures what these parameters do. */
    void add(int steps, Parameters parameters) {
        ofTraining.add(steps, parameters, right);
        ofTest.add(steps, parameters, right);
    }

    /** Whether both accuracies, in percent, have passed the threshold at the same time. */
    boolean reached(double threshold) {
        return ofTraining.accuracies.entrySet().stream()
                .anyMatch(point -> point.getValue() >= threshold && ofTest.accuracies.get(point.getKey()) >= threshold);
    }

    /** The best accuracies, for a message. */
    String best() {
        return String.format(Locale.ROOT, "at best %.2f %% and %.2f %%", ofTraining.best(), ofTest.best());
    }

    /** Puts the curves into the report. */
    void tell(Curves curves) {
        for (Set set : new Set[] {ofTraining, ofTest}) {
            curves.add(Curve.of(training, set.name + " loss", "step", Curve.Source.RECOMPUTED, set.losses));
            curves.add(Curve.of(
                    training, set.name + " accuracy in percent", "step", Curve.Source.RECOMPUTED, set.accuracies));
        }
    }
}
