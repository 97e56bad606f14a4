package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips of backpropagation in one of its layers, and in the units that a gradient is made with. */
final class OneLayerSlips {
    private static final KnownSlip.In BACKWARD = new KnownSlip.In("backward", "backpropagation");

    private OneLayerSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                BACKWARD.slip(
                        "second-slope-forgotten",
                        "The second hidden layer's delta lacks its factor f'.",
                        Lab2Steps.GRADIENTS,
                        (steps, at, layers) -> Backpropagation.gradients(withoutSlope(steps, 0), at, layers)),
                BACKWARD.slip(
                        "first-slope-forgotten",
                        "The first hidden layer's delta lacks its factor f'.",
                        Lab2Steps.GRADIENTS,
                        (steps, at, layers) -> Backpropagation.gradients(withoutSlope(steps, 1), at, layers)),
                BACKWARD.slip(
                        "z-for-activation",
                        "The gradients of W2 and W3 are made with z1 and z2, not with a1 and a2.",
                        Lab2Steps.GRADIENTS,
                        OneLayerSlips::ofZ),
                BACKWARD.slip(
                        "last-z-for-activation",
                        "The gradient of W3 is made with z2, not with a2.",
                        Lab2Steps.GRADIENTS,
                        (steps, at, layers) -> {
                            List<Matrix> right = Backpropagation.gradients(steps, at, layers);
                            return List.of(
                                    right.get(0),
                                    right.get(1),
                                    ofZ(steps, at, layers).get(2));
                        }));
    }

    /** The way back meets the second hidden layer first. */
    private static Steps withoutSlope(Steps steps, int place) {
        Lab2Steps.HiddenSlope right = steps.of(Lab2Steps.HIDDEN_SLOPE);
        int[] met = {0};
        return steps.with(
                Lab2Steps.HIDDEN_SLOPE,
                (now, hidden, z, a) -> met[0]++ == place ? z.map(any -> 1) : right.of(now, hidden, z, a));
    }

    private static List<Matrix> ofZ(Steps steps, Lab2Problem at, Layers layers) {
        List<Matrix> units = new ArrayList<>(List.of(layers.x(), layers.z1(), layers.z2()));
        Steps swapped = steps.with(
                Lab2Steps.GRADIENT,
                (right, delta) -> steps.of(Lab2Steps.GRADIENT).apply(units.remove(0), delta));
        return Backpropagation.gradients(swapped, at, layers);
    }
}
