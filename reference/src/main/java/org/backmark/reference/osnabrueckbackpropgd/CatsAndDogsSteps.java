package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.backmark.reference.Step;
import org.backmark.reference.Steps;

/**
 * The steps of the sheet, each of which can be replaced.
 *
 * <p>{@link #LOGISTIC_DERIVATIVE}, {@link #FORWARD}, {@link #LOSS} and {@link #GRADIENT} are answers of their own, on which
 * later answers are built: these are the steps to bind to a student's answer.
 */
public final class CatsAndDogsSteps {
    /** s. */
    public static final Step<DoubleUnaryOperator> LOGISTIC = new Step<>("logistic function", Neuron::logistic);

    /** s'. */
    public static final Step<DoubleUnaryOperator> LOGISTIC_DERIVATIVE =
            new Step<>("derivative of the logistic function", Neuron::logisticDerivative);

    /** A normal number, of mean 0 and standard deviation 1. */
    public static final Step<ToDoubleFunction<Random>> NORMAL = new Step<>("normal number", Random::nextGaussian);

    /** Animals of one kind. */
    public static final Step<Herd> HERD = new Step<>("animals of a kind", Herds::herd);

    /** Cats and dogs. */
    public static final Step<Sample> SAMPLE = new Step<>("sample", Herds::sample);

    /** The mean of a row. */
    public static final Step<ToDoubleFunction<Matrix>> MEAN = new Step<>("mean of a row", Normalisation::mean);

    /** The standard deviation of a row, from the row and its mean. */
    public static final Step<Deviation> DEVIATION = new Step<>("deviation of a row", Normalisation::deviation);

    /** All rows with mean 0 and standard deviation 1. */
    public static final Step<Normalize> NORMALIZE = new Step<>("normalize", Normalisation::normalize);

    /** Zeros for cats, ones for dogs. */
    public static final Step<Targets> TARGETS = new Step<>("targets", Herds::targets);

    /** From w and x to z. */
    public static final Step<WeightedSum> WEIGHTED_SUM = new Step<>("weighted sum", Neuron::weightedSum);

    /** From w and x to y. */
    public static final Step<Forward> FORWARD = new Step<>("forward", Neuron::forward);

    /** L, from y and t. */
    public static final Step<ToDoubleBiFunction<double[], double[]>> LOSS = new Step<>("loss", Neuron::loss);

    /** The derivatives of L with respect to y (n), from y and t. */
    public static final Step<BinaryOperator<double[]>> ERROR = new Step<>("derivative of the loss", Neuron::error);

    /** s' of every z (n). */
    public static final Step<Forward> SLOPES = new Step<>("slopes", Neuron::slopes);

    /** From x and delta to g. */
    public static final Step<Collect> COLLECT = new Step<>("collect", Neuron::collect);

    /** g. */
    public static final Step<Gradient> GRADIENT = new Step<>("gradient", Neuron::gradient);

    /** The animals of an epoch, batch by batch. */
    public static final Step<Cut> BATCHES = new Step<>("batches", Batches::shuffled);

    /** The velocity after a step. */
    public static final Step<Accelerate> VELOCITY = new Step<>("velocity", Walks::velocity);

    /** The weights after a step, from those before and the velocity. */
    public static final Step<BinaryOperator<double[]>> MOVE = new Step<>("move", Walks::move);

    /** The weights before the first step and after each. */
    public static final Step<Path> PATH = new Step<>("path", Walks::path);

    /** The loss at each point of a path. */
    public static final Step<Losses> LOSSES = new Step<>("losses", Walks::losses);

    /** The whole descent. */
    public static final Step<Descend> DESCEND = new Step<>("descend", Walks::descend);

    private CatsAndDogsSteps() {}

    /** See {@link #HERD}. */
    @FunctionalInterface
    public interface Herd {
        /** (2, each), every number with that mean and standard deviation. */
        Matrix of(Steps steps, int each, double mean, double deviation, Random random);
    }

    /** See {@link #SAMPLE}. */
    @FunctionalInterface
    public interface Sample {
        /** So many cats and as many dogs. */
        Animals of(Steps steps, int each, Random random);
    }

    /** See {@link #DEVIATION}. */
    @FunctionalInterface
    public interface Deviation {
        /** The row (1, n), and its mean. */
        double of(Matrix row, double mean);
    }

    /** See {@link #NORMALIZE}. */
    @FunctionalInterface
    public interface Normalize {
        /** In the shape of x. */
        Matrix of(Steps steps, Matrix x);
    }

    /** See {@link #TARGETS}. */
    @FunctionalInterface
    public interface Targets {
        /** (cats + dogs). */
        double[] of(int cats, int dogs);
    }

    /** See {@link #WEIGHTED_SUM}. */
    @FunctionalInterface
    public interface WeightedSum {
        /** z (n). */
        double[] of(double[] w, Matrix x);
    }

    /** See {@link #FORWARD} and {@link #SLOPES}. */
    @FunctionalInterface
    public interface Forward {
        /** A number for each animal (n). */
        double[] of(Steps steps, double[] w, Matrix x);
    }

    /** See {@link #COLLECT}. */
    @FunctionalInterface
    public interface Collect {
        /** g (2), from x (2, n) and delta (n). */
        double[] of(Matrix x, double[] delta);
    }

    /** See {@link #GRADIENT}. */
    @FunctionalInterface
    public interface Gradient {
        /** g (2) at the problem's weights, over its animals. */
        double[] of(Steps steps, AnimalsProblem at);
    }

    /** See {@link #BATCHES}. */
    @FunctionalInterface
    public interface Cut {
        /** Column numbers of animals, batch by batch. */
        List<int[]> of(int animals, int size, Random random);
    }

    /** See {@link #VELOCITY}. */
    @FunctionalInterface
    public interface Accelerate {
        /** v (2), from the old one and the gradient. */
        double[] of(double[] velocity, double[] gradient, DescentPlan plan);
    }

    /** See {@link #PATH}. */
    @FunctionalInterface
    public interface Path {
        /** The problem's weights, and those after each step. */
        List<double[]> of(Steps steps, AnimalsProblem start, DescentPlan plan);
    }

    /** See {@link #LOSSES}. */
    @FunctionalInterface
    public interface Losses {
        /** L over the problem's animals, a number for each point. */
        double[] of(Steps steps, AnimalsProblem all, List<double[]> path);
    }

    /** See {@link #DESCEND}. */
    @FunctionalInterface
    public interface Descend {
        /** The path from the problem's weights on, and its losses. */
        Descent of(Steps steps, AnimalsProblem start, DescentPlan plan);
    }
}
