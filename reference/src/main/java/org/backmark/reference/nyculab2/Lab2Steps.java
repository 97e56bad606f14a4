package org.backmark.reference.nyculab2;

import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/**
 * The steps of the lab, each of which can be replaced.
 *
 * <p>{@link #ACTIVATION}, {@link #ACTIVATION_DERIVATIVE}, {@link #FORWARD}, {@link #GRADIENTS}, {@link #LOSS} and {@link
 * #WALK} are answers of their own, on which later answers are built: these are the steps to bind to a student's answer.
 */
public final class Lab2Steps {
    /** The label of a point, from its coordinates. */
    public static final Step<DoubleBinaryOperator> SIDE = new Step<>("side of the diagonal", LabPoints::side);

    /** Random points on both sides of the diagonal. */
    public static final Step<Linear> LINEAR = new Step<>("linear points", LabPoints::linear);

    /** The 21 points on the diagonals. */
    public static final Step<Supplier<Points>> XOR_EASY = new Step<>("XOR points", LabPoints::xorEasy);

    /** f, element by element. */
    public static final Step<Activate> ACTIVATION = new Step<>("activation", Activations::activation);

    /** f', element by element. */
    public static final Step<Activate> ACTIVATION_DERIVATIVE =
            new Step<>("derivative of the activation", Activations::derivative);

    /** From z3 to the prediction. */
    public static final Step<Output> OUTPUT =
            new Step<>("output", (steps, hidden, z3) -> steps.of(ACTIVATION).of(Activation.SIGMOID, z3));

    /** From the input to the prediction. */
    public static final Step<Forward> FORWARD = new Step<>("forward", ForwardPass::layers);

    /** The mean of the squared errors, from prediction and y. */
    public static final Step<ToDoubleBiFunction<Matrix, Matrix>> LOSS = new Step<>("loss", Verdicts::loss);

    /** The percentage of right labels, from prediction and y. */
    public static final Step<ToDoubleBiFunction<Matrix, Matrix>> ACCURACY = new Step<>("accuracy", Verdicts::accuracy);

    /** The derivative of the loss with respect to the prediction, from prediction and y; in their shape. */
    public static final Step<BinaryOperator<Matrix>> LOSS_DERIVATIVE =
            new Step<>("derivative of the loss", Backpropagation::lossDerivative);

    /** The output's derivative (n, 1). */
    public static final Step<OutputSlope> OUTPUT_SLOPE = new Step<>("output slope", Backpropagation::outputSlope);

    /** f' at a hidden layer, in its shape. */
    public static final Step<HiddenSlope> HIDDEN_SLOPE = new Step<>("hidden slope", Backpropagation::hiddenSlope);

    /** The errors of a hidden layer. */
    public static final Step<Delta> DELTA = new Step<>("delta", Backpropagation::delta);

    /** From the units that feed a layer (n, from) and its errors (n, to) to the gradient (from, to). */
    public static final Step<BinaryOperator<Matrix>> GRADIENT = new Step<>("gradient", Backpropagation::gradient);

    /** The whole backpropagation. */
    public static final Step<Backward> GRADIENTS = new Step<>("gradients", Backpropagation::gradients);

    /** One step of SGD. */
    public static final Step<Rule> SGD = new Step<>("SGD", Rules::sgd);

    /** One step with momentum. */
    public static final Step<Rule> MOMENTUM = new Step<>("momentum", Rules::momentum);

    /** One step of Adagrad. */
    public static final Step<Rule> ADAGRAD = new Step<>("Adagrad", Rules::adagrad);

    /** One step of Adam. */
    public static final Step<Rule> ADAM = new Step<>("Adam", Rules::adam);

    /** An optimiser at the beginning of its way. */
    public static final Step<Start> WALK = new Step<>("optimiser", Walks::walk);

    /** The weights after each of some gradients. */
    public static final Step<Path> PATH = new Step<>("optimise", Walks::path);

    /** The samples of an epoch, batch by batch. */
    public static final Step<Cut> BATCHES = new Step<>("batches", Batches::shuffled);

    /** The samples of a batch, from all samples. */
    public static final Step<Take> PART = new Step<>("samples of a batch", Batches::part);

    /** The step that a batch makes. */
    public static final Step<Update> UPDATE = new Step<>("update", Descent::update);

    /** A line of the log. */
    public static final Step<LogLine> LOG_LINE = new Step<>("line of the log", Descent::logLine);

    /** The whole training. */
    public static final Step<Train> TRAIN = new Step<>("train", Descent::train);

    /** The valid cross-correlation of an image and a filter. */
    public static final Step<BinaryOperator<Matrix>> CONVOLVE = new Step<>("convolution", Convolutions::convolve);

    /** From dO and F to dX. */
    public static final Step<BinaryOperator<Matrix>> CONVOLUTION_INPUT_GRADIENT =
            new Step<>("input gradient of a convolution", Convolutions::inputGradient);

    /** From X and dO to dF. */
    public static final Step<BinaryOperator<Matrix>> CONVOLUTION_FILTER_GRADIENT =
            new Step<>("filter gradient of a convolution", Convolutions::filterGradient);

    private Lab2Steps() {}

    /** See {@link #LINEAR}. */
    @FunctionalInterface
    public interface Linear {
        /** So many points. */
        Points of(Steps steps, int n, Random random);
    }

    /** See {@link #ACTIVATION} and {@link #ACTIVATION_DERIVATIVE}. */
    @FunctionalInterface
    public interface Activate {
        /** In the shape of z. */
        Matrix of(Activation kind, Matrix z);
    }

    /** See {@link #OUTPUT}. */
    @FunctionalInterface
    public interface Output {
        /** a3 (n, 1); the hidden layers' activation has no part in it. */
        Matrix of(Steps steps, Activation hidden, Matrix z3);
    }

    /** See {@link #FORWARD}. */
    @FunctionalInterface
    public interface Forward {
        /** All layers at the problem's weights and samples. */
        Layers of(Steps steps, Lab2Problem at);
    }

    /** See {@link #OUTPUT_SLOPE}. */
    @FunctionalInterface
    public interface OutputSlope {
        /** s'(z3) (n, 1). */
        Matrix of(Steps steps, Lab2Problem at, Layers layers);
    }

    /** See {@link #HIDDEN_SLOPE}. */
    @FunctionalInterface
    public interface HiddenSlope {
        /** f'(z), in the shape of z; a is f(z). */
        Matrix of(Steps steps, Activation hidden, Matrix z, Matrix a);
    }

    /** See {@link #DELTA}. */
    @FunctionalInterface
    public interface Delta {
        /** (n, from), from the errors (n, to) behind the weights (from, to), and the slope (n, from). */
        Matrix of(Matrix delta, Matrix w, Matrix slope);
    }

    /** See {@link #GRADIENTS}. */
    @FunctionalInterface
    public interface Backward {
        /** The gradients of W1, W2 and W3; the layers are those of the problem. */
        List<Matrix> of(Steps steps, Lab2Problem at, Layers layers);
    }

    /** See {@link #SGD} and the other optimisers. */
    @FunctionalInterface
    public interface Rule {
        /** The next step along a gradient. */
        Move of(Matrix gradient, Memory memory, Hyperparameters h);
    }

    /** See {@link #WALK}. */
    @FunctionalInterface
    public interface Start {
        /** The way that begins at those weights. */
        Walk of(Steps steps, Optimizer kind, Matrix start, Hyperparameters h);
    }

    /** See {@link #PATH}. */
    @FunctionalInterface
    public interface Path {
        /** As many weights as gradients. */
        List<Matrix> of(Steps steps, Optimizer kind, Matrix start, List<Matrix> gradients, Hyperparameters h);
    }

    /** See {@link #BATCHES}. */
    @FunctionalInterface
    public interface Cut {
        /** Row numbers of samples, batch by batch. */
        List<int[]> of(int samples, int size, Random random);
    }

    /** See {@link #PART}. */
    @FunctionalInterface
    public interface Take {
        /** The same weights with the samples of these rows alone, in their order. */
        Lab2Problem of(Lab2Problem all, int[] batch);
    }

    /** See {@link #UPDATE}. */
    @FunctionalInterface
    public interface Update {
        /** The weights after a step along the gradients of the batch's loss; a walk for each of the weights. */
        List<Matrix> of(Steps steps, Lab2Problem batch, List<Walk> walks);
    }

    /** See {@link #LOG_LINE}. */
    @FunctionalInterface
    public interface LogLine {
        /** With the line's end. */
        String of(int epoch, double loss);
    }

    /** See {@link #TRAIN}. */
    @FunctionalInterface
    public interface Train {
        /** The weights after the last epoch, and the loss before each. */
        Training of(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log);
    }
}
