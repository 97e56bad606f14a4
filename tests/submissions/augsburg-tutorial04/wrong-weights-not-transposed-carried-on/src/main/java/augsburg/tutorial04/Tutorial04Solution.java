package augsburg.tutorial04;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;

public final class Tutorial04Solution implements Tutorial04Network {
    private List<Matrix> weights;
    private List<Matrix> biases;
    private List<Matrix> activations;
    private List<Matrix> gradW;
    private List<Matrix> gradB;
    private boolean fresh;

    @Override
    public void setParameters(List<Matrix> weights, List<Matrix> biases) {
        this.weights = new ArrayList<>(weights);
        this.biases = new ArrayList<>(biases);
        activations = null;
        gradW = null;
        gradB = null;
        fresh = false;
    }

    @Override
    public List<Matrix> weights() {
        requireParameters();
        return weights;
    }

    @Override
    public List<Matrix> biases() {
        requireParameters();
        return biases;
    }

    @Override
    public Matrix forward(Matrix x) {
        requireParameters();
        List<Matrix> layers = new ArrayList<>();
        layers.add(x);
        Matrix ones = new Matrix(1, x.getNumCols());
        ones.fill(1);
        for (int k = 0; k < weights.size(); k++) {
            Matrix z = weights.get(k).mult(layers.get(k)).plus(biases.get(k).mult(ones));
            layers.add(k < weights.size() - 1 ? z.map(v -> 1 / (1 + Math.exp(-v))) : softmax(z));
        }
        activations = layers;
        return layers.get(layers.size() - 1);
    }

    private static Matrix softmax(Matrix z) {
        Matrix h = new Matrix(z.getNumRows(), z.getNumCols());
        for (int j = 0; j < z.getNumCols(); j++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < z.getNumRows(); i++) {
                max = Math.max(max, z.get(i, j));
            }
            double sum = 0;
            for (int i = 0; i < z.getNumRows(); i++) {
                double e = Math.exp(z.get(i, j) - max);
                h.set(i, j, e);
                sum += e;
            }
            for (int i = 0; i < z.getNumRows(); i++) {
                h.set(i, j, h.get(i, j) / sum);
            }
        }
        return h;
    }

    private void requireParameters() {
        require(weights != null, "setParameters");
    }

    private static void require(boolean there, String first) {
        if (!there) {
            throw new IllegalStateException("wrong order: call " + first + " first");
        }
    }

    @Override
    public Matrix lastErrorTerm(Matrix h, int[] y) {
        Matrix d = h.copy();
        for (int i = 0; i < y.length; i++) {
            d.set(y[i], i, d.get(y[i], i) - 1);
        }
        return d;
    }

    @Override
    public Matrix delSigmoid(Matrix h) {
        return h.map(v -> v * (1 - v));
    }

    @Override
    public void backpropagate(int[] y) {
        require(activations != null, "forward");
        int m = y.length;
        Matrix ones = new Matrix(m, 1);
        ones.fill(1.0 / m);
        int n = weights.size();
        Matrix[] w = new Matrix[n];
        Matrix[] b = new Matrix[n];
        Matrix delta = lastErrorTerm(activations.get(n), y);
        for (int k = n - 1; k >= 0; k--) {
            w[k] = delta.multTransB(activations.get(k)).divide(m);
            b[k] = delta.mult(ones);
            if (k > 0) {
                delta = weights.get(k).mult(delta).elementMult(delSigmoid(activations.get(k)));
            }
        }
        gradW = List.of(w);
        gradB = List.of(b);
        fresh = true;
    }

    @Override
    public List<Matrix> weightGradients() {
        require(gradW != null, "backpropagate");
        return gradW;
    }

    @Override
    public List<Matrix> biasGradients() {
        require(gradB != null, "backpropagate");
        return gradB;
    }

    @Override
    public void optimisationStep(double learningRate) {
        require(fresh, "backpropagate");
        for (int k = 0; k < weights.size(); k++) {
            weights.set(k, weights.get(k).minus(gradW.get(k).scale(learningRate)));
            biases.set(k, biases.get(k).minus(gradB.get(k).scale(learningRate)));
        }
        fresh = false;
        activations = null;
    }

    private void step(Matrix x, int[] y, double learningRate) {
        forward(x);
        backpropagate(y);
        optimisationStep(learningRate);
    }

    @Override
    public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double learningRate, int steps, Appendable log) {
        requireParameters();
        for (int step = 1; step <= steps; step++) {
            step(x, y, learningRate);
            if (step % 100 == 0) {
                write(log, step + "," + measures(forward(x), y) + "," + measures(forward(xTest), yTest));
            }
        }
        activations = null;
    }

    @Override
    public void trainMiniBatches(
            Matrix x, int[] y, int batchSize, int epochs, double learningRate, Random random, Appendable log) {
        requireParameters();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            order.add(i);
        }
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < y.length; from += batchSize) {
                List<Integer> batch = order.subList(from, Math.min(from + batchSize, y.length));
                Matrix xs = new Matrix(x.getNumRows(), batch.size());
                int[] ys = new int[batch.size()];
                for (int i = 0; i < ys.length; i++) {
                    xs.insertIntoThis(0, i, x.cols(batch.get(i), batch.get(i) + 1));
                    ys[i] = y[batch.get(i)];
                }
                step(xs, ys, learningRate);
            }
            write(log, epoch + "," + measures(forward(x), y));
        }
        activations = null;
    }

    private static String measures(Matrix h, int[] y) {
        double loss = 0;
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            loss -= Math.log(h.get(y[i], i));
            int best = 0;
            for (int j = 1; j < h.getNumRows(); j++) {
                if (h.get(j, i) > h.get(best, i)) {
                    best = j;
                }
            }
            right += best == y[i] ? 1 : 0;
        }
        return loss / y.length + "," + 100.0 * right / y.length;
    }

    private static void write(Appendable log, String line) {
        try {
            log.append(line).append("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Matrix softmaxJacobian(double[] x) {
        double max = Arrays.stream(x).max().orElse(0);
        Matrix h = new Matrix(x.length, 1);
        for (int i = 0; i < x.length; i++) {
            h.set(i, 0, Math.exp(x[i] - max));
        }
        h = h.divide(h.elementSum());
        Matrix jacobian = h.multTransB(h).scale(-1);
        for (int i = 0; i < x.length; i++) {
            jacobian.set(i, i, h.get(i) * (1 - h.get(i)));
        }
        return jacobian;
    }
}
