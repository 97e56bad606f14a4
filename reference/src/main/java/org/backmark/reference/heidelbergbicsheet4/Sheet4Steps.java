package org.backmark.reference.heidelbergbicsheet4;

import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/**
 * The steps of the sheet, each of which can be replaced.
 *
 * <p>{@link #OUTPUT_DELTA}, {@link #HIDDEN_DELTA}, {@link #BIAS_GRADIENT} and {@link #GRADIENTS} are answers of their own, on
 * which later answers are built: these are the steps to bind to a student's answer.
 */
public final class Sheet4Steps {
    /** phi, element by element. */
    public static final Step<Activate> PHI = new Step<>("phi", Activity::phi);

    /** The slope of phi at v, element by element. */
    public static final Step<Activate> SLOPE = new Step<>("slope of phi", Activity::slope);

    /** 1a: from z and z* to the derivative of L. */
    public static final Step<BinaryOperator<Matrix>> OUTPUT_TERM = new Step<>("output term", Terms::output);

    /** 1b. */
    public static final Step<Jacobian> LAYER_JACOBIAN = new Step<>("layer Jacobian", Terms::layerJacobian);

    /** 1c. */
    public static final Step<WeightTerm> WEIGHT_TERM = new Step<>("weight term", Terms::weight);

    /** 1d. */
    public static final Step<OutputDelta> OUTPUT_DELTA = new Step<>("output delta", Terms::outputDelta);

    /** 1e. */
    public static final Step<HiddenDelta> HIDDEN_DELTA = new Step<>("hidden delta", Terms::hiddenDelta);

    /** 1f: from delta to the gradient of the biases. */
    public static final Step<UnaryOperator<Matrix>> BIAS_GRADIENT = new Step<>("bias gradient", Terms::biasGradient);

    /** From delta and the activities of the layer before to the gradient of the weights. */
    public static final Step<BinaryOperator<Matrix>> WEIGHT_GRADIENT =
            new Step<>("weight gradient", Backpropagation::weightGradient);

    /** v of a layer. */
    public static final Step<NetInput> NET_INPUT = new Step<>("net input", ForwardPass::netInput);

    /** From the input to the outputs. */
    public static final Step<Forward> FORWARD = new Step<>("forward pass", ForwardPass::layers);

    /** L, from z and z*. */
    public static final Step<ToDoubleBiFunction<Matrix, Matrix>> OBJECTIVE =
            new Step<>("objective", ForwardPass::objective);

    /** 2a: the whole backpropagation. */
    public static final Step<Gradients> GRADIENTS = new Step<>("gradients", Backpropagation::gradients);

    /** The sample of an iteration. */
    public static final Step<Draw> SAMPLE = new Step<>("drawn sample", (samples, random) -> random.nextInt(samples));

    /** The step of an iteration. */
    public static final Step<Update> UPDATE = new Step<>("update", Ascent::update);

    /** The whole training. */
    public static final Step<Train> TRAIN = new Step<>("train", Ascent::train);

    private Sheet4Steps() {}

    /** See {@link #PHI} and {@link #SLOPE}. */
    @FunctionalInterface
    public interface Activate {
        /** In the shape of v. */
        Matrix of(Phi phi, Matrix v);
    }

    /** See {@link #LAYER_JACOBIAN}. */
    @FunctionalInterface
    public interface Jacobian {
        /** (N_(l+1), N_l). */
        Matrix of(Steps steps, Matrix wNext, double[] vNext, Phi phi);
    }

    /** See {@link #WEIGHT_TERM}. */
    @FunctionalInterface
    public interface WeightTerm {
        /** dz_j / dW_ki. */
        double of(Steps steps, int j, int k, int i, double[] v, double[] zPrevious, Phi phi);
    }

    /** See {@link #OUTPUT_DELTA}. */
    @FunctionalInterface
    public interface OutputDelta {
        /** In the shape of v. */
        Matrix of(Steps steps, Matrix z, Matrix target, Matrix v, Phi phi);
    }

    /** See {@link #HIDDEN_DELTA}. */
    @FunctionalInterface
    public interface HiddenDelta {
        /** In the shape of v. */
        Matrix of(Steps steps, Matrix wNext, Matrix deltaNext, Matrix v, Phi phi);
    }

    /** See {@link #NET_INPUT}. */
    @FunctionalInterface
    public interface NetInput {
        /** w z, and b in every column. */
        Matrix of(Matrix w, Matrix b, Matrix z);
    }

    /** See {@link #FORWARD}. */
    @FunctionalInterface
    public interface Forward {
        /** Both layers at the problem's network and samples. */
        Layers of(Steps steps, Sheet4Problem at);
    }

    /** See {@link #GRADIENTS}. */
    @FunctionalInterface
    public interface Gradients {
        /** In the shapes of the network's parts. */
        LayerGradients of(Steps steps, Sheet4Problem at);
    }

    /** See {@link #SAMPLE}. */
    @FunctionalInterface
    public interface Draw {
        /** 0 to samples - 1. */
        int of(int samples, Random random);
    }

    /** See {@link #UPDATE}. */
    @FunctionalInterface
    public interface Update {
        /** The network after the step. */
        Mlp of(Mlp net, LayerGradients gradients, double eta);
    }

    /** See {@link #TRAIN}. */
    @FunctionalInterface
    public interface Train {
        /** The network after the last iteration, and L(t). */
        Training of(Steps steps, Sheet4Problem start, AscentPlan plan);
    }
}
