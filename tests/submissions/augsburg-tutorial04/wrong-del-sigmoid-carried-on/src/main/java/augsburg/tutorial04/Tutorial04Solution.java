package augsburg.tutorial04;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;

public class Tutorial04Solution implements Tutorial04Network {
    private enum State {
        EMPTY,
        READY,
        FORWARDED,
        BACKPROPAGATED
    }

    private State state = State.EMPTY;
    private boolean hasGradients;
    private List<Layer> layers;

    @Override
    public void setParameters(List<Matrix> weights, List<Matrix> biases) {
        layers = IntStream.range(0, weights.size())
                .mapToObj(k -> new Layer(weights.get(k), biases.get(k)))
                .collect(Collectors.toList());
        state = State.READY;
        hasGradients = false;
    }

    private <T> List<T> ofLayers(Function<Layer, T> part) {
        return layers.stream().map(part).collect(Collectors.toList());
    }

    private void need(boolean ok, String method) {
        if (!ok) {
            throw new IllegalStateException("Please call " + method + " first!");
        }
    }

    @Override
    public List<Matrix> weights() {
        need(state != State.EMPTY, "setParameters");
        return ofLayers(layer -> layer.w);
    }

    @Override
    public List<Matrix> biases() {
        need(state != State.EMPTY, "setParameters");
        return ofLayers(layer -> layer.b);
    }

    @Override
    public Matrix forward(Matrix x) {
        need(state != State.EMPTY, "setParameters");
        Matrix h = x;
        for (Layer layer : layers) {
            Matrix z = layer.z(h);
            boolean last = layer == layers.get(layers.size() - 1);
            h = last ? softmax(z) : z.map(v -> 1 / (1 + Math.exp(-v)));
            layer.output = h;
        }
        state = State.FORWARDED;
        return h;
    }

    private static Matrix softmax(Matrix z) {
        Matrix h = z.copy();
        for (int j = 0; j < z.getNumCols(); j++) {
            int column = j;
            double[] values = IntStream.range(0, z.getNumRows())
                    .mapToDouble(i -> z.get(i, column))
                    .toArray();
            double[] p = softmax(values);
            for (int i = 0; i < p.length; i++) {
                h.set(i, j, p[i]);
            }
        }
        return h;
    }

    private static double[] softmax(double[] z) {
        double max = DoubleStream.of(z).max().getAsDouble();
        double sum = DoubleStream.of(z).map(v -> Math.exp(v - max)).sum();
        return DoubleStream.of(z).map(v -> Math.exp(v - max) / sum).toArray();
    }

    @Override
    public Matrix lastErrorTerm(Matrix h, int[] y) {
        Matrix oneHot = new Matrix(h.getNumRows(), y.length);
        IntStream.range(0, y.length).forEach(s -> oneHot.set(y[s], s, 1));
        return h.minus(oneHot);
    }

    @Override
    public Matrix delSigmoid(Matrix h) {
        Matrix s = h.map(v -> 1 / (1 + Math.exp(-v)));
        return s.minus(s.elementMult(s));
    }

    @Override
    public void backpropagate(int[] y) {
        need(state != State.EMPTY, "setParameters");
        need(state == State.FORWARDED || state == State.BACKPROPAGATED, "forward");
        Matrix delta = lastErrorTerm(layers.get(layers.size() - 1).output, y);
        for (int k = layers.size() - 1; k >= 0; k--) {
            Matrix before = layers.get(k).backward(delta);
            if (k > 0) {
                delta = before.elementMult(delSigmoid(layers.get(k - 1).output));
            }
        }
        state = State.BACKPROPAGATED;
        hasGradients = true;
    }

    @Override
    public List<Matrix> weightGradients() {
        need(hasGradients, "backpropagate");
        return ofLayers(layer -> layer.dw);
    }

    @Override
    public List<Matrix> biasGradients() {
        need(hasGradients, "backpropagate");
        return ofLayers(layer -> layer.db);
    }

    @Override
    public void optimisationStep(double learningRate) {
        need(state != State.EMPTY, "setParameters");
        need(state != State.READY || hasGradients, "forward");
        need(state == State.BACKPROPAGATED, "backpropagate");
        layers.forEach(layer -> layer.step(learningRate));
        state = State.READY;
    }

    private void descend(Matrix x, int[] y, double rate) {
        forward(x);
        backpropagate(y);
        optimisationStep(rate);
    }

    @Override
    public void train(Matrix x, int[] y, Matrix xTest, int[] yTest, double learningRate, int steps, Appendable log) {
        need(state != State.EMPTY, "setParameters");
        for (int step = 1; step <= steps; step++) {
            descend(x, y, learningRate);
            if (step % 100 == 0) {
                append(log, step + "," + figures(x, y) + "," + figures(xTest, yTest) + "\n");
            }
        }
        state = State.READY;
    }

    @Override
    public void trainMiniBatches(
            Matrix x, int[] y, int batchSize, int epochs, double learningRate, Random random, Appendable log) {
        need(state != State.EMPTY, "setParameters");
        for (int epoch = 1; epoch <= epochs; epoch++) {
            List<Integer> order = IntStream.range(0, y.length).boxed().collect(Collectors.toList());
            Collections.shuffle(order, random);
            while (!order.isEmpty()) {
                List<Integer> batch = order.subList(0, Math.min(batchSize, order.size()));
                Matrix some = new Matrix(x.getNumRows(), batch.size());
                for (int s = 0; s < batch.size(); s++) {
                    some.insertIntoThis(0, s, x.cols(batch.get(s), batch.get(s) + 1));
                }
                descend(some, batch.stream().mapToInt(s -> y[s]).toArray(), learningRate);
                batch.clear();
            }
            append(log, epoch + "," + figures(x, y) + "\n");
        }
        state = State.READY;
    }

    private String figures(Matrix x, int[] y) {
        Matrix h = forward(x);
        double loss = IntStream.range(0, y.length)
                .mapToDouble(s -> -Math.log(h.get(y[s], s)))
                .average()
                .orElse(0);
        long right = IntStream.range(0, y.length)
                .filter(s -> IntStream.range(0, h.getNumRows()).allMatch(i -> h.get(i, s) <= h.get(y[s], s)))
                .count();
        return loss + "," + 100.0 * right / y.length;
    }

    private static void append(Appendable log, String line) {
        try {
            log.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Matrix softmaxJacobian(double[] x) {
        double[] p = softmax(x);
        Matrix result = new Matrix(p.length, p.length);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                result.set(i, j, i == j ? p[i] - p[i] * p[i] : -p[i] * p[j]);
            }
        }
        return result;
    }
}
