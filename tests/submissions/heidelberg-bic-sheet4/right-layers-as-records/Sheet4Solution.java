package heidelberg.bicsheet4;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;

public final class Sheet4Solution implements Sheet4 {

    /** A layer at work on one sample or many. */
    private record Layer(Matrix weights, Matrix biases, Phi phi) {
        Matrix netInput(Matrix z) {
            return filled(weights.getNumRows(), z.getNumCols(), (i, m) -> biases.get(i)
                    + sum(weights.getNumCols(), j -> weights.get(i, j) * z.get(j, m)));
        }

        Layer stepped(Matrix weightsAlong, Matrix biasesAlong, double eta) {
            return new Layer(weights.plus(weightsAlong.scale(eta)), biases.plus(biasesAlong.scale(eta)), phi);
        }
    }

    private interface Entry {
        double at(int row, int column);
    }

    private static Matrix filled(int rows, int columns, Entry entry) {
        return Matrix.of(IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToDouble(j -> entry.at(i, j))
                        .toArray())
                .toArray(double[][]::new));
    }

    private static double sum(int count, IntToDoubleFunction term) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += term.applyAsDouble(i);
        }
        return sum;
    }

    private static double phi(Phi phi, double v) {
        return switch (phi) {
            case LOGISTIC -> (1 + Math.tanh(v / 2)) / 2;
            case RELU -> Math.max(v, 0);
        };
    }

    private static double slope(Phi phi, double v) {
        return switch (phi) {
            case LOGISTIC -> {
                double z = phi(phi, v);
                yield z - z * z;
            }
            case RELU -> v > 0 ? 1 : 0;
        };
    }

    @Override
    public Matrix outputTerm(Matrix z, Matrix target) {
        return z.minus(target).scale(-1);
    }

    @Override
    public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
        return filled(
                wNext.getNumRows(), wNext.getNumCols(), (i, j) -> slope(phi, vNext[i]) * wNext.get(i, j));
    }

    @Override
    public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        double kronecker = j == k ? 1 : 0;
        return kronecker * slope(phi, v[k]) * zPrevious[i];
    }

    @Override
    public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
        return outputTerm(z, target).elementMult(v.map(net -> slope(phi, net)));
    }

    @Override
    public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        return filled(
                v.getNumRows(),
                v.getNumCols(),
                (j, m) -> slope(phi, v.get(j, m))
                        * sum(wNext.getNumRows(), i -> wNext.get(i, j) * deltaNext.get(i, m)));
    }

    @Override
    public Matrix biasGradient(Matrix delta) {
        return filled(delta.getNumRows(), 1, (i, one) -> sum(delta.getNumCols(), m -> delta.get(i, m)));
    }

    @Override
    public LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi) {
        Layer hidden = new Layer(net.V(), net.b(), phi);
        Layer output = new Layer(net.W(), net.c(), phi);
        Matrix v1 = hidden.netInput(x);
        Matrix z1 = v1.map(v -> phi(phi, v));
        Matrix v2 = output.netInput(z1);
        Matrix delta2 = outputDelta(v2.map(v -> phi(phi, v)), target, v2, phi);
        Matrix delta1 = hiddenDelta(net.W(), delta2, v1, phi);
        return new LayerGradients(
                delta1.mult(x.transpose()), biasGradient(delta1), delta2.mult(z1.transpose()), biasGradient(delta2));
    }

    @Override
    public Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
        Layer hidden = new Layer(net.V(), net.b(), phi);
        Layer output = new Layer(net.W(), net.c(), phi);
        double[] objective = new double[Math.toIntExact(iterations)];
        for (int t = 0; t < objective.length; t++) {
            int drawn = (int) (random.nextDouble() * x.getNumCols());
            Matrix one = x.cols(drawn, drawn + 1);
            Matrix wanted = target.cols(drawn, drawn + 1);
            Matrix z = output.netInput(hidden.netInput(one).map(v -> phi(phi, v))).map(v -> phi(phi, v));
            objective[t] = -sum(z.getNumElements(), i -> Math.pow(z.get(i) - wanted.get(i), 2)) / 2;
            Mlp now = new Mlp(hidden.weights(), hidden.biases(), output.weights(), output.biases());
            LayerGradients along = backprop(now, one, wanted, phi);
            hidden = hidden.stepped(along.dV(), along.db(), eta);
            output = output.stepped(along.dW(), along.dc(), eta);
        }
        return new Training(
                new Mlp(hidden.weights(), hidden.biases(), output.weights(), output.biases()), objective);
    }
}
