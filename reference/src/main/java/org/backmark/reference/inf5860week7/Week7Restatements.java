package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.function.UnaryOperator;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.follow.Restatement;

/** How else the questions of week 7 can be put. */
final class Week7Restatements {
    private static final int SAMPLES = 5000;

    private Week7Restatements() {}

    static List<Restatement> all() {
        return List.of(
                way(
                        "The sizes of the digits' network are fixed in the code: take them from theta1, theta2, x and numLabels.",
                        "of a network with " + LargerNetwork.INPUTS + " inputs, " + LargerNetwork.HIDDEN
                                + " hidden units and " + LargerNetwork.LABELS + " labels",
                        LargerNetwork::new),
                way(
                        "Labels are taken for the numbers of columns: label 1 is column 0, and label k is column k - 1.",
                        "with labels from 0 to k - 1",
                        LabelsFromZero::new),
                way(
                        "The code fails for a single sample.",
                        "with every sample twice",
                        student -> new CopiedSamples(student, samples -> 2 * samples)),
                way(
                        "The number of samples is fixed in the code: take it from x.",
                        "of " + SAMPLES + " samples",
                        student -> new CopiedSamples(student, samples -> SAMPLES)));
    }

    private static Restatement way(String mistake, String way, UnaryOperator<Week7> of) {
        return new Restatement(mistake, way, student -> of.apply((Week7) student));
    }
}
