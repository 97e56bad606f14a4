package org.backmark.reference.inf5860week7;

import java.util.stream.Stream;
import org.backmark.reference.KnownSlip;

/** The number of the digits, written in the code where the number of samples belongs: a divisor that is right for them alone. */
final class FixedSampleSlips {
    private static final double SAMPLES = 5000;
    private static final String MISTAKE = "fixed-samples";

    private FixedSampleSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                new KnownSlip.In("cost", "Part 3, the cost")
                        .slip(
                                MISTAKE,
                                "The cost is divided by 5000, not by m: take the number of samples from x.",
                                steps -> steps.with(Week7Steps.AVERAGE_COST, (sum, samples) -> sum / SAMPLES)
                                        .with(Week7Steps.PENALTY_FACTOR, (lambda, samples) -> lambda / (2 * SAMPLES)))
                        .mistake(MISTAKE),
                new KnownSlip.In("backprop", "Part 3, backpropagation")
                        .slip(
                                MISTAKE,
                                "The gradients are divided by 5000, not by m: take the number of samples from x.",
                                steps -> steps.with(Week7Steps.AVERAGE_GRADIENT, (sum, samples) -> sum.divide(SAMPLES))
                                        .with(Week7Steps.DECAY_FACTOR, (lambda, samples) -> lambda / SAMPLES))
                        .mistake(MISTAKE));
    }
}
