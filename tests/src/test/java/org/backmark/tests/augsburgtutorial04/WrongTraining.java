package org.backmark.tests.augsburgtutorial04;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Tutorial04Steps;

/** Mistakes in Exercise 5. */
final class WrongTraining {
    private WrongTraining() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                steps("one step too many", steps -> steps + 1)
                        .fails(
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep",
                                "trainingLogIsTrue",
                                "trainingLogsEveryHundredSteps"),
                steps("no step at all", steps -> 0)
                        .fails(
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep",
                                "trainingLogIsTrue",
                                "trainingLogsEveryHundredSteps",
                                "trainingReachesTheAccuracy"),
                steps("a hundred steps at most", steps -> Math.min(steps, 100))
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                WrongSolution.of("each call starts from the beginning", () -> new Delegate() {
                            private List<Matrix> weights;
                            private List<Matrix> biases;

                            @Override
                            public void setParameters(List<Matrix> weights, List<Matrix> biases) {
                                this.weights = weights;
                                this.biases = biases;
                                super.setParameters(weights, biases);
                            }

                            @Override
                            public void train(
                                    Matrix x,
                                    int[] y,
                                    Matrix xTest,
                                    int[] yTest,
                                    double rate,
                                    int steps,
                                    Appendable log) {
                                if (weights != null) {
                                    super.setParameters(weights, biases);
                                }
                                super.train(x, y, xTest, yTest, rate, steps, log);
                            }
                        })
                        .fails("trainingIsDescentStepByStep", "trainingLogIsTrue", "trainingReachesTheAccuracy"),
                WrongSolution.of(
                                "only the last layer learns",
                                Tutorial04Steps.TRAIN,
                                (steps, from, test, rate, n, log) -> Tutorial04Steps.TRAIN
                                        .right()
                                        .of(
                                                steps.with(
                                                        Tutorial04Steps.HIDDEN_ERROR_TERM,
                                                        (same, weights, delta, h) -> h.scale(0)),
                                                from,
                                                test,
                                                rate,
                                                n,
                                                log))
                        .fails(
                                "threeStepsOfTrainingOfTheDebugNetwork",
                                "trainingIsDescentStepByStep",
                                "trainingReachesTheAccuracy"),
                WrongSolution.of(
                                "the loss is a sum",
                                Tutorial04Steps.TRAIN,
                                (steps, from, test, rate, n, log) -> Tutorial04Steps.TRAIN
                                        .right()
                                        .of(
                                                steps.with(
                                                        Tutorial04Steps.LOSS,
                                                        (h, y) -> y.length
                                                                * Tutorial04Steps.LOSS
                                                                        .right()
                                                                        .of(h, y)),
                                                from,
                                                test,
                                                rate,
                                                n,
                                                log))
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                WrongSolution.of(
                                "accuracies are fractions",
                                Tutorial04Steps.TRAIN,
                                (steps, from, test, rate, n, log) -> Tutorial04Steps.TRAIN
                                        .right()
                                        .of(
                                                steps.with(
                                                        Tutorial04Steps.ACCURACY,
                                                        (h, y) -> Tutorial04Steps.ACCURACY
                                                                        .right()
                                                                        .of(h, y)
                                                                / 100),
                                                from,
                                                test,
                                                rate,
                                                n,
                                                log))
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                WrongSolution.of("the test samples are the training samples", () -> new Delegate() {
                            @Override
                            public void train(
                                    Matrix x,
                                    int[] y,
                                    Matrix xTest,
                                    int[] yTest,
                                    double rate,
                                    int steps,
                                    Appendable log) {
                                super.train(x, y, x, y, rate, steps, log);
                            }
                        })
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                log("nothing is logged", text -> "").fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                log(
                                "the log is invented",
                                text -> text.lines()
                                        .map(line -> line.replaceAll(",.*", ",0.1,99.0,0.2,98.0\n"))
                                        .collect(Collectors.joining()))
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                log("only the last line of the log is true", text -> {
                            int last = text.lastIndexOf('\n', text.length() - 2) + 1;
                            return text.substring(0, last).replaceAll(",.*", ",0.1,99.0,0.2,98.0")
                                    + text.substring(last);
                        })
                        .fails("trainingLogIsTrue"),
                log("the log is prose", text -> text.replace(",", " and "))
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                log("the log has decimal commas", text -> text.replace('.', ','))
                        .fails("trainingLogIsTrue", "trainingLogsEveryHundredSteps"),
                WrongSolution.of("x is changed in place", () -> new Delegate() {
                            @Override
                            public void train(
                                    Matrix x,
                                    int[] y,
                                    Matrix xTest,
                                    int[] yTest,
                                    double rate,
                                    int steps,
                                    Appendable log) {
                                super.train(x.copy(), y, xTest, yTest, rate, steps, log);
                                x.set(0, 0, 7);
                            }
                        })
                        .fails("trainingIsDescentStepByStep"));
    }

    private static WrongSolution steps(String mistake, IntUnaryOperator wrong) {
        return WrongSolution.of(mistake, () -> new Delegate() {
            @Override
            public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double rate, int steps, Appendable log) {
                super.train(x, y, xTest, yTest, rate, wrong.applyAsInt(steps), log);
            }
        });
    }

    private static WrongSolution log(String mistake, UnaryOperator<String> wrong) {
        return WrongSolution.of(mistake, () -> new Delegate() {
            @Override
            public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double rate, int steps, Appendable log) {
                StringBuilder text = new StringBuilder();
                super.train(x, y, xTest, yTest, rate, steps, text);
                try {
                    log.append(text.isEmpty() ? text : wrong.apply(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
