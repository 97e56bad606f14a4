package org.backmark.contract.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.backmark.kit.LeavesChoices;
import org.backmark.kit.Matrix;

/**
 * What a student has chosen where the sheet leaves a choice: the later answers are held to it.
 *
 * <p>The numbers that are known of this sheet are those of a logistic neuron with the targets 0 and 1, and of a loss without a
 * factor 1/2. Since tanh z = 2 s(2 z) - 1, they are those of any other choice too, in other units: with tanh a weight is half as
 * large, outputs and targets go from -1 to 1, and the squared errors are four times as large. All factors are powers of two, so
 * that nothing is lost to rounding.
 *
 * @param choice the activation and the targets
 * @param half whether the loss has a factor 1/2
 */
public record Convention(Choice choice, boolean half) {
    private static final double[] WEIGHTS = {0.75, -1.25};
    private static final Matrix ANIMALS = Matrix.of(new double[][] {{0.5, -0.25, 1.5, -2}, {0.25, 1, -0.5, 1.5}});
    private static final double SAME = 1e-9;

    /** The convention that the sheet's known numbers follow. */
    public static final Convention STANDARD = new Convention(Choice.LOGISTIC_0_1, false);

    /**
     * What a student has chosen: by {@code choice()}, unless the answers of {@code forward} and {@code targets} agree on
     * something else while {@code choice()} is still the stub's. Whatever cannot be asked is as in {@link #STANDARD}.
     *
     * @param student implements the contract
     */
    public static Convention of(CatsAndDogs student) {
        if (student instanceof LeavesChoices.Noted noted) {
            return of((CatsAndDogs) noted.unnoted());
        }
        Choice stated = asked(student::choice).map(Convention::appropriate).orElse(Choice.LOGISTIC_0_1);
        return new Convention(stated.equals(Choice.LOGISTIC_0_1) ? shown(student) : stated, isHalf(student));
    }

    // Targets that do not fit cost the points for the targets, and no more.
    private static Choice appropriate(Choice stated) {
        if (stated.isAppropriate() || stated.activation() == null) {
            return stated.activation() == null ? Choice.LOGISTIC_0_1 : stated;
        }
        return new Choice(stated.activation(), stated.activation().lowest(), 1);
    }

    private static Choice shown(CatsAndDogs student) {
        double[] targets = asked(() -> student.targets(1, 1)).orElse(new double[0]);
        if (targets.length != 2) {
            return Choice.LOGISTIC_0_1;
        }
        Choice shown = new Choice(activation(student), targets[0], targets[1]);
        return shown.isAppropriate() ? shown : Choice.LOGISTIC_0_1;
    }

    // An output below 0 is none of a logistic neuron, whatever else is wrong with it; nor is one beyond 1 any of tanh.
    private static Activation activation(CatsAndDogs student) {
        double[] output =
                asked(() -> student.forward(WEIGHTS.clone(), ANIMALS.copy())).orElse(new double[0]);
        boolean tanh = Arrays.stream(output).anyMatch(y -> y < 0)
                && Arrays.stream(output).allMatch(y -> Math.abs(y) <= 1);
        return tanh ? Activation.TANH : Activation.LOGISTIC;
    }

    private static boolean isHalf(CatsAndDogs student) {
        return isHalf(student, new double[] {0.25}, new double[] {1})
                && isHalf(student, new double[] {0.75, 0.125, 0.5}, new double[] {0, 1, 1});
    }

    private static boolean isHalf(CatsAndDogs student, double[] output, double[] target) {
        double squares = 0;
        for (int i = 0; i < output.length; i++) {
            squares += (output[i] - target[i]) * (output[i] - target[i]);
        }
        double half = squares / 2;
        return asked(() -> student.loss(output.clone(), target.clone()))
                .filter(loss -> Math.abs(loss - half) <= SAME)
                .isPresent();
    }

    // A stub, an exception or a lack of time: the checks of that method say so.
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Weights of the standard neuron, for a neuron of this convention that sees the same. */
    public double[] weights(double... standard) {
        return units().inverse().weightsIn(standard);
    }

    /** Outputs or targets of the standard neuron, as this convention's neuron has them. */
    public double[] outputs(double... standard) {
        return units().inverse().outputsIn(standard);
    }

    /** Losses of the standard neuron, as this convention has them. */
    public double[] losses(double... standard) {
        return units().lossesOut(standard);
    }

    /** A gradient of the standard neuron, as this convention has it at the same place. */
    public double[] gradient(double... standard) {
        return units().gradientOut(standard);
    }

    /** The learning rate that leads from the same place to the same place. */
    public double rate(double standard) {
        return units().inverse().rateIn(standard);
    }

    /** A solution that follows the standard, as one that follows this convention. */
    public CatsAndDogs own(CatsAndDogs standard) {
        return equals(STANDARD) ? standard : new InOtherUnits(standard, units(), STANDARD.choice, choice);
    }

    /** A solution that follows this convention, as one that follows the standard. */
    public CatsAndDogs standard(CatsAndDogs own) {
        return equals(STANDARD) ? own : new InOtherUnits(own, units().inverse(), choice, STANDARD.choice);
    }

    // From this convention to the standard. tanh is twice as steep, and twice as wide.
    private Units units() {
        boolean tanh = choice.activation() == Activation.TANH;
        double loss = (tanh ? 4 : 1) * (half ? 0.5 : 1);
        return tanh ? new Units(2, 0.5, 0.5, loss) : new Units(1, 1, 0, loss);
    }
}
