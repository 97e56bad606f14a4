package org.backmark.contract.osnabrueckbackpropgd;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.backmark.kit.LeavesChoices;
import org.backmark.kit.Matrix;

/**
 * The tasks of "Backpropagation and Gradient Descent"; the letters and their shapes are in the package's description.
 *
 * <p>An implementation needs a constructor without parameters. No method may modify its arguments.
 *
 * <p>Where the sheet leaves a choice, any is right, and later answers are held to it: activation and targets ({@link #choice}),
 * the factor 1/2 of the loss (seen in the answers of {@link #loss}), the way to normalise ({@link #normalize}).
 */
@LeavesChoices(CatsAndDogs.InStandardUnits.class)
public interface CatsAndDogs {

    /**
     * The derivative of the logistic function (sheet, 2.4).
     *
     * @param x any finite number
     * @return s'(x), in [0, 1/4]; finite, however large |x| is
     */
    double logisticDerivative(double x);

    /**
     * Draws cats and dogs (sheet, 3.3).
     *
     * @param each how many of each, at least 1
     * @param random where every random number is drawn from
     * @return cats whose length and height are normally distributed with mean 25 and standard deviation 5, and dogs with mean 45
     *     and standard deviation 15; all numbers are independent of each other
     */
    Animals sample(int each, Random random);

    /**
     * Brings the animals to mean 0 and standard deviation 1 (sheet, 3.4).
     *
     * @param x (r, n), no row constant, n at least 2
     * @return (r, n): from each number the mean is taken, and the rest divided by the standard deviation; both are those of the
     *     number's row or those of all numbers, and the deviation is that of the population (divisor n) or that of a sample
     *     (divisor n - 1), as you like, but the same always
     */
    Matrix normalize(Matrix x);

    /**
     * The activation of the neuron and the targets of cats and dogs (sheet, 3.5).
     *
     * @return {@link Activation#LOGISTIC} with 0 and 1, or {@link Activation#TANH} with -1 and 1, either for the cats; other
     *     targets are right too if the neuron reaches both, and its {@link Activation#middle} lies between them
     */
    default Choice choice() {
        return Choice.LOGISTIC_0_1;
    }

    /**
     * The targets of cats, followed by dogs (sheet, 3.5).
     *
     * @param cats how many, 0 or more
     * @param dogs how many, 0 or more
     * @return t (cats + dogs): the {@link #choice}'s target of a cat for each cat, then that of a dog for each dog
     */
    double[] targets(int cats, int dogs);

    /**
     * The neuron's output (sheet, 3.6).
     *
     * @param w (2)
     * @param x (2, n), n at least 1
     * @return y (n): the {@link #choice}'s activation of each animal's weighted sum
     */
    double[] forward(double[] w, Matrix x);

    /**
     * The sum of the squared errors (sheet, 3.7).
     *
     * @param output y (n)
     * @param target t (n)
     * @return L, with the factor 1/2 or without it, as you like, but the same always
     */
    double loss(double[] output, double[] target);

    /**
     * The gradient of the loss by the chain rule (sheet, 3.8).
     *
     * @param w (2)
     * @param x (2, n), n at least 1
     * @param target t (n)
     * @return g (2): the derivatives of L with respect to w_0 and w_1
     */
    double[] gradient(double[] w, Matrix x, double[] target);

    /**
     * Goes down the error surface (sheet, 3.9 and 5).
     *
     * <p>In each epoch the animals are shuffled, and cut into batches of {@code batchSize}; the last may be smaller. Each batch
     * is a step: v = mu v - eta g, w = w + v, where g is the gradient of that batch's own loss at the weights before the step.
     * v is 0 before the first step, and is kept to the end.
     *
     * @param w the weights to start from (2)
     * @param x (2, n), n at least 1
     * @param target t (n)
     * @param learningRate eta, above 0
     * @param momentum mu, in [0, 1); 0 means none
     * @param batchSize at least 1; 1 is stochastic descent, n or more is batch descent
     * @param epochs how often all animals are used, 0 or more
     * @param random where the order of the animals is drawn from
     * @return the path from w on, and the loss over all animals at each of its points
     */
    Descent descend(
            double[] w,
            Matrix x,
            double[] target,
            double learningRate,
            double momentum,
            int batchSize,
            int epochs,
            Random random);

    /** What a solution would be with {@link Convention#STANDARD}. */
    final class InStandardUnits implements UnaryOperator<Object> {
        @Override
        public Object apply(Object student) {
            CatsAndDogs own = (CatsAndDogs) student;
            return Convention.of(own).standard(own);
        }
    }
}
