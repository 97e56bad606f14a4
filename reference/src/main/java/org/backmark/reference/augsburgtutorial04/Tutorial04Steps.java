package org.backmark.reference.augsburgtutorial04;

import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/**
 * The steps of the sheet, each of which can be replaced.
 *
 * <p>{@link #LAST_ERROR_TERM}, {@link #DEL_SIGMOID}, {@link #GRADIENTS} and {@link #STEP} are answers of their own, on which
 * later answers are built: these are the steps to bind to a student's answer.
 */
public final class Tutorial04Steps {
    /** s, element by element. */
    public static final Step<UnaryOperator<Matrix>> SIGMOID = new Step<>("sigmoid", ForwardPass::sigmoid);

    /** Softmax of each column. */
    public static final Step<UnaryOperator<Matrix>> SOFTMAX = new Step<>("softmax", Softmax::columns);

    /** Z_k from W_k, H_(k-1) and b_k. */
    public static final Step<PreActivation> PRE_ACTIVATION = new Step<>("pre-activation", ForwardPass::preActivation);

    /** All activations, H_0 to H_n. */
    public static final Step<Forward> FORWARD = new Step<>("forward", ForwardPass::activations);

    /** From the labels to Y (N_n, M). */
    public static final Step<OneHot> ONE_HOT = new Step<>("one-hot", Backpropagation::oneHot);

    /** D_n (Exercise 1). */
    public static final Step<LastErrorTerm> LAST_ERROR_TERM =
            new Step<>("last error term", Backpropagation::lastErrorTerm);

    /** The derivative of s from its value (Exercise 2). */
    public static final Step<UnaryOperator<Matrix>> DEL_SIGMOID =
            new Step<>("derivative of sigmoid", Backpropagation::delSigmoid);

    /** D_k of a hidden layer. */
    public static final Step<HiddenErrorTerm> HIDDEN_ERROR_TERM =
            new Step<>("hidden error term", Backpropagation::hiddenErrorTerm);

    /** From D_k (N_k, M) and H_(k-1) (N_(k-1), M) to the sum over the samples (N_k, N_(k-1)). */
    public static final Step<BinaryOperator<Matrix>> ACCUMULATE_WEIGHTS =
            new Step<>("sum of the weights' gradients", Backpropagation::accumulateWeights);

    /** From D_k (N_k, M) to the sum over the samples (N_k, 1). */
    public static final Step<UnaryOperator<Matrix>> ACCUMULATE_BIASES =
            new Step<>("sum of the biases' gradients", Backpropagation::accumulateBiases);

    /** From the sum over the samples to their mean, in the gradients of weights. */
    public static final Step<Average> AVERAGE_WEIGHTS =
            new Step<>("average of the weights' gradients", Backpropagation::average);

    /** From the sum over the samples to their mean, in the gradients of biases. */
    public static final Step<Average> AVERAGE_BIASES =
            new Step<>("average of the biases' gradients", Backpropagation::average);

    /** Refuses a backpropagation without activations of these parameters (Exercise 3). */
    public static final Step<Guard> BACKPROPAGATION_GUARD = new Step<>("order before backpropagation", Guard::refuse);

    /** Refuses a step without gradients of these parameters (Exercise 4). */
    public static final Step<Guard> STEP_GUARD = new Step<>("order before a step", Guard::refuse);

    /** What is held of gradients once others are there. */
    public static final Step<Keep> KEEP = new Step<>("gradients that are held", (before, computed) -> computed);

    /** The parameters that a network begins with, from those that it is given. */
    public static final Step<UnaryOperator<Parameters>> TAKE =
            new Step<>("parameters that are taken over", Parameters::copy);

    /** The whole backpropagation (Exercise 3). */
    public static final Step<Gradients> GRADIENTS = new Step<>("gradients", Backpropagation::gradients);

    /** The samples of a batch, from all samples (Exercise 6). */
    public static final Step<Choose> CHOOSE = new Step<>("samples of a batch", Samples::chosen);

    /** New parameters from old ones and their gradients (Exercise 4). */
    public static final Step<Update> UPDATE = new Step<>("update", Descent::update);

    /** Forward, backward and the update (Exercises 3 and 4). */
    public static final Step<Descend> STEP = new Step<>("step", Descent::step);

    /** The loss that is logged. */
    public static final Step<Measure> LOSS = new Step<>("loss", Measures::loss);

    /** The accuracy that is logged, in percent. */
    public static final Step<Measure> ACCURACY = new Step<>("accuracy", Measures::accuracy);

    /** All steps on all samples, with their log (Exercise 5). */
    public static final Step<Train> TRAIN = new Step<>("train", Descent::train);

    /** The order of the samples in one epoch (Exercise 6). */
    public static final Step<Shuffle> SHUFFLE = new Step<>("shuffle", Descent::shuffle);

    /** From the order of an epoch to its batches (Exercise 6). */
    public static final Step<Cut> CUT = new Step<>("cut into batches", Descent::cut);

    /** All steps on mini-batches, with their log (Exercise 6). */
    public static final Step<TrainMiniBatches> TRAIN_MINI_BATCHES =
            new Step<>("train on mini-batches", Descent::trainMiniBatches);

    /** From a softmax h (N_n, 1) to its derivatives (N_n, N_n) (Exercise 7). */
    public static final Step<UnaryOperator<Matrix>> SOFTMAX_JACOBIAN =
            new Step<>("softmax's derivatives", Softmax::jacobian);

    private Tutorial04Steps() {}

    /** See {@link #PRE_ACTIVATION}. */
    @FunctionalInterface
    public interface PreActivation {
        /** (N_k, M), from weights (N_k, N_(k-1)), activations before (N_(k-1), M) and bias (N_k, 1). */
        Matrix of(Matrix weights, Matrix before, Matrix bias);
    }

    /** See {@link #FORWARD}. */
    @FunctionalInterface
    public interface Forward {
        /** H_0 to H_n. */
        List<Matrix> of(Steps steps, Parameters parameters, Matrix x);
    }

    /** See {@link #ONE_HOT}. */
    @FunctionalInterface
    public interface OneHot {
        /** (units, M) from y (M), labels 0 to units - 1. */
        Matrix of(int[] y, int units);
    }

    /** See {@link #LAST_ERROR_TERM}. */
    @FunctionalInterface
    public interface LastErrorTerm {
        /** (N_n, M), from the output (N_n, M) and the labels. */
        Matrix of(Steps steps, Matrix h, int[] y);
    }

    /** See {@link #HIDDEN_ERROR_TERM}. */
    @FunctionalInterface
    public interface HiddenErrorTerm {
        /** (N_k, M), from W_(k+1), D_(k+1) and H_k. */
        Matrix of(Steps steps, Matrix nextWeights, Matrix nextDelta, Matrix h);
    }

    /** See {@link #AVERAGE_WEIGHTS} and {@link #AVERAGE_BIASES}. */
    @FunctionalInterface
    public interface Average {
        /** The mean, from the sum over so many samples. */
        Matrix of(Matrix sum, int samples);
    }

    /** See {@link #BACKPROPAGATION_GUARD} and {@link #STEP_GUARD}. */
    @FunctionalInterface
    public interface Guard {
        /** Throws an {@link IllegalStateException} with the message if what is needed is not there. */
        void check(boolean there, String otherwise);

        private static void refuse(boolean there, String otherwise) {
            if (!there) {
                throw new IllegalStateException(otherwise);
            }
        }
    }

    /** See {@link #KEEP}. */
    @FunctionalInterface
    public interface Keep {
        /** From the gradients that were held before, null if there were none, and those just computed. */
        Parameters of(Parameters before, Parameters computed);
    }

    /** See {@link #GRADIENTS}. */
    @FunctionalInterface
    public interface Gradients {
        /** The gradients; the activations are those of the parameters. */
        Parameters of(Steps steps, Parameters parameters, List<Matrix> activations, int[] y);
    }

    /** See {@link #UPDATE}. */
    @FunctionalInterface
    public interface Update {
        /** New parameters; the old ones are not modified. */
        Parameters of(Parameters parameters, Parameters gradients, double learningRate);
    }

    /** See {@link #STEP}. */
    @FunctionalInterface
    public interface Descend {
        /** The parameters after one step from the problem's. */
        Parameters of(Steps steps, Tutorial04Problem from, double learningRate);
    }

    /** See {@link #LOSS} and {@link #ACCURACY}. */
    @FunctionalInterface
    public interface Measure {
        /** The measure of an output (N_n, M), given its labels (M). */
        double of(Matrix h, int[] y);
    }

    /** See {@link #TRAIN}. */
    @FunctionalInterface
    public interface Train {
        /** The parameters after so many steps. */
        Parameters of(
                Steps steps, Tutorial04Problem from, Samples test, double learningRate, int count, Appendable log);
    }

    /** See {@link #SHUFFLE}. */
    @FunctionalInterface
    public interface Shuffle {
        /** The numbers 0 to samples - 1 in some order. */
        int[] of(int samples, Random random);
    }

    /** See {@link #CUT}. */
    @FunctionalInterface
    public interface Cut {
        /** The same numbers in several arrays. */
        List<int[]> of(int[] order, int batchSize);
    }

    /** See {@link #CHOOSE}. */
    @FunctionalInterface
    public interface Choose {
        /** Those samples alone, in that order. */
        Samples of(Samples all, int[] batch);
    }

    /**
     * How the samples are used (Exercise 6).
     *
     * @param batchSize samples in a batch, at least 1
     * @param epochs how often all samples are used
     */
    public record MiniBatches(int batchSize, int epochs) {}

    /** See {@link #TRAIN_MINI_BATCHES}. */
    @FunctionalInterface
    public interface TrainMiniBatches {
        /** The parameters after so many epochs. */
        Parameters of(
                Steps steps,
                Tutorial04Problem from,
                MiniBatches plan,
                double learningRate,
                Random random,
                Appendable log);
    }
}
