package org.backmark.tests.heidelbergbicsheet4;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Reference;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Steps;

/** Mistakes in training; everything before it is right. */
final class WrongTraining {
    private WrongTraining() {}

    private static WrongSolution training(String mistake, UnaryOperator<Steps> making) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Training train(
                    Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
                return new Sheet4Reference(making.apply(Steps.right()))
                        .train(net, x, target, phi, eta, iterations, random);
            }
        });
    }

    private static WrongSolution update(String mistake, Sheet4Steps.Update wrong) {
        return training(mistake, steps -> steps.with(Sheet4Steps.UPDATE, wrong));
    }

    private static WrongSolution draw(String mistake, Sheet4Steps.Draw wrong) {
        return training(mistake, steps -> steps.with(Sheet4Steps.SAMPLE, wrong));
    }

    private static Mlp right(Mlp net, LayerGradients gradients, double eta) {
        return Sheet4Steps.UPDATE.right().of(net, gradients, eta);
    }

    static Stream<WrongSolution> all() {
        Random own = new Random(3);
        return Stream.of(
                update("2b: against the gradient", (net, gradients, eta) -> right(net, gradients, -eta))
                        .fails(
                                "barsAreToldApart",
                                "disturbedWeightsAreRecovered",
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "fiveUnitsLearnTheFunction",
                                "fortyUnitsLearnTheFunction",
                                "oneIterationIsTheStepOfOneSample",
                                "outputsCodeForWhatTheyWereTaught",
                                "testCostOfFiveUnits",
                                "testCostOfFortyUnits",
                                "theDisturbedNetworkRecovers",
                                "theLearningRateStaysAsItIs",
                                "theNetworkDoesNotUnlearn"),
                update("2b: the biases stay", (net, gradients, eta) -> {
                            Mlp moved = right(net, gradients, eta);
                            return new Mlp(moved.V(), net.b(), moved.W(), net.c());
                        })
                        .fails(
                                "disturbedWeightsAreRecovered",
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "oneIterationIsTheStepOfOneSample",
                                "theDisturbedNetworkRecovers",
                                "theLearningRateStaysAsItIs"),
                update("2b: the output layer alone", (net, gradients, eta) -> {
                            Mlp moved = right(net, gradients, eta);
                            return new Mlp(net.V(), net.b(), moved.W(), moved.c());
                        })
                        .fails(
                                "barsAreToldApart",
                                "disturbedWeightsAreRecovered",
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "fiveUnitsLearnTheFunction",
                                "fortyUnitsLearnTheFunction",
                                "oneIterationIsTheStepOfOneSample",
                                "outputsCodeForWhatTheyWereTaught",
                                "testCostOfFiveUnits",
                                "testCostOfFortyUnits",
                                "theLearningRateStaysAsItIs"),
                update("2b: a ten-thousandth of eta", (net, gradients, eta) -> right(net, gradients, eta / 10_000))
                        .fails(
                                "barsAreToldApart",
                                "disturbedWeightsAreRecovered",
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "fiveUnitsLearnTheFunction",
                                "fortyUnitsLearnTheFunction",
                                "oneIterationIsTheStepOfOneSample",
                                "outputsCodeForWhatTheyWereTaught",
                                "testCostOfFiveUnits",
                                "testCostOfFortyUnits",
                                "theDisturbedNetworkRecovers",
                                "theLearningRateStaysAsItIs"),
                update("2b: weights decay", (net, gradients, eta) -> {
                            Mlp moved = right(net, gradients, eta);
                            return new Mlp(moved.V().scale(1 - 1e-6), moved.b(), moved.W(), moved.c());
                        })
                        .fails(
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "oneIterationIsTheStepOfOneSample",
                                "samplesAreDrawnWithEqualProbability",
                                "theLearningRateStaysAsItIs",
                                "theXorNetworkDoesNotMove"),
                draw("2b: the first sample always", (samples, random) -> 0)
                        .fails(
                                "barsAreToldApart",
                                "disturbedWeightsAreRecovered",
                                "everyStepIsThatOfADrawnSample",
                                "fiveUnitsLearnTheFunction",
                                "fortyUnitsLearnTheFunction",
                                "outputsCodeForWhatTheyWereTaught",
                                "samplesAreDrawnWithEqualProbability",
                                "samplesComeFromTheGivenRandom",
                                "testCostOfFiveUnits",
                                "testCostOfFortyUnits",
                                "theNetworkDoesNotUnlearn"),
                training("2b: in turn", steps -> {
                            AtomicInteger next = new AtomicInteger();
                            return steps.with(
                                    Sheet4Steps.SAMPLE, (samples, random) -> next.getAndIncrement() % samples);
                        })
                        .fails("samplesAreDrawnWithEqualProbability", "samplesComeFromTheGivenRandom"),
                draw("2b: some more often", (samples, random) -> random.nextInt(random.nextInt(samples) + 1))
                        .fails(
                                "barsAreToldApart",
                                "outputsCodeForWhatTheyWereTaught",
                                "samplesAreDrawnWithEqualProbability"),
                draw("2b: the last sample never", (samples, random) -> random.nextInt(Math.max(1, samples - 1)))
                        .fails(
                                "barsAreToldApart",
                                "disturbedWeightsAreRecovered",
                                "outputsCodeForWhatTheyWereTaught",
                                "samplesAreDrawnWithEqualProbability"),
                draw("2b: a Random of one's own", (samples, random) -> own.nextInt(samples))
                        .fails("samplesComeFromTheGivenRandom", "trainLeavesItsInputsAlone"),
                training(
                                "2b: the cost for L",
                                steps -> steps.with(
                                        Sheet4Steps.OBJECTIVE,
                                        (z, target) ->
                                                -Sheet4Steps.OBJECTIVE.right().applyAsDouble(z, target)))
                        .fails(
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "oneIterationIsTheStepOfOneSample",
                                "samplesAreDrawnWithEqualProbability"),
                training(
                                "2b: one iteration more",
                                steps -> steps.with(Sheet4Steps.TRAIN, (now, start, plan) -> {
                                    Training done = Sheet4Steps.TRAIN.right().of(now, start, plan);
                                    return new Training(
                                            done.net(),
                                            DoubleStream.concat(DoubleStream.of(done.objective()), DoubleStream.of(0))
                                                    .toArray());
                                }))
                        .fails(
                                "disturbedWeightsAreRecovered",
                                "everyStepIsThatOfADrawnSample",
                                "everyStepOfTheBarsNetworkIsThatOfADrawnSample",
                                "everyStepOfTheFunctionsNetworksIsThatOfADrawnSample",
                                "oneIterationIsTheStepOfOneSample",
                                "outputsCodeForWhatTheyWereTaught",
                                "samplesAreDrawnWithEqualProbability",
                                "samplesComeFromTheGivenRandom",
                                "testCostOfFiveUnits",
                                "testCostOfFortyUnits",
                                "theLearningRateStaysAsItIs",
                                "theXorNetworkDoesNotMove",
                                "trainLeavesItsInputsAlone"),
                training(
                                "2b: into V",
                                steps -> steps.with(Sheet4Steps.TRAIN, (now, start, plan) -> {
                                    Training done = Sheet4Steps.TRAIN.right().of(now, start, plan);
                                    start.net().V().setTo(done.net().V());
                                    return done;
                                }))
                        .fails("trainLeavesItsInputsAlone"));
    }
}
