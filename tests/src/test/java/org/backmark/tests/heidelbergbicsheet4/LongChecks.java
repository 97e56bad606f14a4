package org.backmark.tests.heidelbergbicsheet4;

import java.util.Set;

/** The checks that take long; they ask for nothing but training. */
final class LongChecks {
    static final Set<String> IDS = Set.of(
            "fiveUnitsLearnTheFunction",
            "fortyUnitsLearnTheFunction",
            "testCostOfFiveUnits",
            "testCostOfFortyUnits",
            "barsAreToldApart",
            "outputsCodeForWhatTheyWereTaught",
            "disturbedWeightsAreRecovered");

    private LongChecks() {}
}
