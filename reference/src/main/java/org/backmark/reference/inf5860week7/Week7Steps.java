package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/**
 * The steps of the sheet, each of which can be replaced.
 *
 * <p>{@link #SIGMOID_GRADIENT}, {@link #COST}, {@link #GRADIENTS} and {@link #NUMERICAL_GRADIENT} are answers of their own,
 * on which later answers are built: these are the steps to bind to a student's answer.
 */
public final class Week7Steps {
    /** The node of Exercise 1 from its weights and inputs. */
    public static final Step<Relu> RELU_NODE = new Step<>("relu by hand", ByHand::relu);

    /** The shapes of Exercise 2 from the number of units in each layer. */
    public static final Step<Shapes> SHAPES = new Step<>("net by hand", ByHand::shapes);

    /** g, element by element. */
    public static final Step<UnaryOperator<Matrix>> SIGMOID = new Step<>("sigmoid", Logistic::sigmoid);

    /** g', element by element (Part 1). */
    public static final Step<UnaryOperator<Matrix>> SIGMOID_GRADIENT =
            new Step<>("sigmoid gradient", Logistic::sigmoidGradient);

    /** Random weights of one layer (Part 2). */
    public static final Step<Initial> INITIAL_WEIGHTS = new Step<>("initial weights", InitialWeights::uniform);

    /** From x (m, n) to a1 (m, 1 + n). */
    public static final Step<UnaryOperator<Matrix>> INPUT_BIAS = new Step<>("input bias", Bias::add);

    /** From g(z2) (m, h) to a2 (m, 1 + h). */
    public static final Step<UnaryOperator<Matrix>> HIDDEN_BIAS = new Step<>("hidden bias", Bias::add);

    /** From the input to the output, by way of the biases and g. */
    public static final Step<Forward> FORWARD = new Step<>("forward", ForwardPass::layers);

    /** From the labels to Y (m, k). */
    public static final Step<OneHot> ONE_HOT = new Step<>("one-hot", CostFunction::oneHot);

    /** The cross-entropy summed over labels and samples. */
    public static final Step<CrossEntropy> CROSS_ENTROPY = new Step<>("cross-entropy", CostFunction::crossEntropy);

    /** From the sum over the samples to their mean, in the cost. */
    public static final Step<AverageCost> AVERAGE_COST = new Step<>("average of the cost", CostFunction::average);

    /** The factor of the penalty, lambda/(2m). */
    public static final Step<Factor> PENALTY_FACTOR = new Step<>("factor of the penalty", CostFunction::factor);

    /** The sum of the squares of one layer's weights, biases left out. */
    public static final Step<ToDoubleFunction<Matrix>> SQUARES = new Step<>("squares", CostFunction::squares);

    /** The penalty of both layers: the factor times the squares. */
    public static final Step<Penalty> PENALTY = new Step<>("penalty", CostFunction::penalty);

    /** The whole cost (Part 3). */
    public static final Step<Cost> COST = new Step<>("cost", CostFunction::cost);

    /** The output's error (m, k). */
    public static final Step<Delta3> DELTA3 = new Step<>("delta3", Backpropagation::delta3);

    /** g' at the hidden units (m, h). */
    public static final Step<HiddenSlope> HIDDEN_SLOPE = new Step<>("hidden slope", Backpropagation::hiddenSlope);

    /** The hidden units' error (m, h). */
    public static final Step<Delta2> DELTA2 = new Step<>("delta2", Backpropagation::delta2);

    /** From the errors (m, units) and what fed them (m, 1 + inputs) to the sum over the samples (units, 1 + inputs). */
    public static final Step<BinaryOperator<Matrix>> ACCUMULATE = new Step<>("accumulate", Backpropagation::accumulate);

    /** From the sum over the samples to their mean, in the gradient of each layer. */
    public static final Step<AverageGradient> AVERAGE_GRADIENT =
            new Step<>("average of the gradient", Backpropagation::average);

    /** The factor of the penalty's gradient, lambda/m (Part 5). */
    public static final Step<Factor> DECAY_FACTOR =
            new Step<>("factor of the penalty's gradient", Backpropagation::factor);

    /** From one layer's weights to what the factor multiplies: the same with 0 for the biases (Part 5). */
    public static final Step<UnaryOperator<Matrix>> DECAY =
            new Step<>("weights of the penalty's gradient", Bias::clear);

    /** What the penalty adds to the gradients: the factor times the weights (Part 5). */
    public static final Step<PenaltyGradient> PENALTY_GRADIENT =
            new Step<>("gradient of the penalty", Backpropagation::penaltyGradient);

    /** The whole backpropagation (Parts 3 and 5). */
    public static final Step<Backprop> GRADIENTS = new Step<>("gradients", Backpropagation::gradients);

    /** The derivative of the cost with respect to one weight (Part 4). */
    public static final Step<Difference> DIFFERENCE = new Step<>("central difference", Differences::centralDifference);

    /** The derivatives of the cost with respect to every weight (Part 4). */
    public static final Step<NumericalGradient> NUMERICAL_GRADIENT =
            new Step<>("numerical gradient", Differences::numericalGradient);

    /** Whether the first gradients, the candidate, agree with the second, the numerical ones (Part 4). */
    public static final Step<BiPredicate<Gradients, Gradients>> AGREE = new Step<>("agreement", Differences::agree);

    /** One step of gradient descent (Step 6). */
    public static final Step<Update> UPDATE = new Step<>("update", Descent::update);

    /** All steps of gradient descent (Step 6). */
    public static final Step<Train> TRAIN = new Step<>("train", Descent::train);

    private Week7Steps() {}

    /** See {@link #RELU_NODE}. */
    @FunctionalInterface
    public interface Relu {
        /** The node w0 x0 + w1 x1, then relu. */
        ReluNode of(double w0, double x0, double w1, double x1);
    }

    /** See {@link #SHAPES}. */
    @FunctionalInterface
    public interface Shapes {
        /** A shape for every pair of neighbouring layers; biases are not counted among the units. */
        List<Shape> of(int... units);
    }

    /** See {@link #INITIAL_WEIGHTS}. */
    @FunctionalInterface
    public interface Initial {
        /** Weights (lOut, 1 + lIn). */
        Matrix of(int lIn, int lOut, Random random);
    }

    /** See {@link #FORWARD}. */
    @FunctionalInterface
    public interface Forward {
        /** All layers at the problem's weights and samples. */
        Layers of(Steps steps, Week7Problem at);
    }

    /** See {@link #ONE_HOT}. */
    @FunctionalInterface
    public interface OneHot {
        /** Y (m, k) from y (m), labels 1 to k. */
        Matrix of(int[] y, int numLabels);
    }

    /** See {@link #CROSS_ENTROPY}. */
    @FunctionalInterface
    public interface CrossEntropy {
        /** The sum over all outputs a3 (m, k) and Y (m, k). */
        double of(Layers layers, Matrix oneHot);
    }

    /** See {@link #AVERAGE_COST}. */
    @FunctionalInterface
    public interface AverageCost {
        /** The mean, from the sum over so many samples. */
        double of(double sum, int samples);
    }

    /** See {@link #PENALTY_FACTOR} and {@link #DECAY_FACTOR}. */
    @FunctionalInterface
    public interface Factor {
        /** The factor, from lambda and the number of samples m. */
        double of(double lambda, int samples);
    }

    /** See {@link #PENALTY}. */
    @FunctionalInterface
    public interface Penalty {
        /** What is added to the mean cross-entropy. */
        double of(Steps steps, Week7Problem at);
    }

    /** See {@link #COST}. */
    @FunctionalInterface
    public interface Cost {
        /** The cost; the layers are those of the problem. */
        double of(Steps steps, Week7Problem at, Layers layers);
    }

    /** See {@link #DELTA3}. */
    @FunctionalInterface
    public interface Delta3 {
        /** (m, k), from the layers and Y (m, k). */
        Matrix of(Layers layers, Matrix oneHot);
    }

    /** See {@link #HIDDEN_SLOPE}. */
    @FunctionalInterface
    public interface HiddenSlope {
        /** (m, h). */
        Matrix of(Steps steps, Layers layers);
    }

    /** See {@link #DELTA2}. */
    @FunctionalInterface
    public interface Delta2 {
        /** (m, h), from delta3 (m, k), theta2 (k, 1 + h) and the slope (m, h). */
        Matrix of(Matrix delta3, Matrix theta2, Matrix slope);
    }

    /** See {@link #AVERAGE_GRADIENT}. */
    @FunctionalInterface
    public interface AverageGradient {
        /** The mean, from the sum over so many samples. */
        Matrix of(Matrix sum, int samples);
    }

    /** See {@link #PENALTY_GRADIENT}. */
    @FunctionalInterface
    public interface PenaltyGradient {
        /** What is added to the mean gradients, in their shapes. */
        Gradients of(Steps steps, Week7Problem at);
    }

    /** See {@link #GRADIENTS}. */
    @FunctionalInterface
    public interface Backprop {
        /** The gradients; the layers are those of the problem. */
        Gradients of(Steps steps, Week7Problem at, Layers layers);
    }

    /** See {@link #DIFFERENCE}. */
    @FunctionalInterface
    public interface Difference {
        /**
         * The derivative with respect to one element of theta.
         *
         * @param theta to be changed there for a while, and left as it was
         * @param index the element, counted row by row
         * @param cost the cost at what theta holds when it is asked
         */
        double of(Matrix theta, int index, DoubleSupplier cost);
    }

    /** See {@link #NUMERICAL_GRADIENT}. */
    @FunctionalInterface
    public interface NumericalGradient {
        /** The gradients at the problem's weights. */
        Gradients of(Steps steps, Week7Problem at);
    }

    /** See {@link #UPDATE}. */
    @FunctionalInterface
    public interface Update {
        /** The same problem at new weights; the old ones are not modified. */
        Week7Problem of(Week7Problem at, Gradients gradients, double alpha);
    }

    /** See {@link #TRAIN}. */
    @FunctionalInterface
    public interface Train {
        /** The weights after so many updates, and the cost before each. */
        Training of(Steps steps, Week7Problem start, double alpha, int updates);
    }
}
