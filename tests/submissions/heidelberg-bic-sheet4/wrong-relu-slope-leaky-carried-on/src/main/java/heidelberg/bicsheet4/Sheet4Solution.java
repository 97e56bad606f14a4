package heidelberg.bicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;

public class Sheet4Solution implements Sheet4 {

    private static double logistic(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    private static Matrix phi(Matrix v, Phi phi) {
        return phi == Phi.RELU ? v.map(x -> Math.max(0, x)) : v.map(Sheet4Solution::logistic);
    }

    private static Matrix slope(Matrix v, Phi phi) {
        return phi == Phi.RELU ? v.map(x -> x > 0 ? 1 : 0.01) : v.map(x -> logistic(x) * (1 - logistic(x)));
    }

    private static Matrix column(double[] numbers) {
        return Matrix.of(new double[][] {numbers}).transpose();
    }

    private static Matrix netInput(Matrix w, Matrix b, Matrix z) {
        Matrix ones = new Matrix(1, z.getNumCols()).map(x -> 1);
        return w.mult(z).plus(b.mult(ones));
    }

    @Override
    public Matrix outputTerm(Matrix z, Matrix target) {
        return target.minus(z);
    }

    @Override
    public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
        Matrix slopes = slope(column(vNext), phi);
        Matrix everywhere = slopes.mult(new Matrix(1, wNext.getNumCols()).map(x -> 1));
        return everywhere.elementMult(wNext);
    }

    @Override
    public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        return j == k ? slope(column(v), phi).get(j) * zPrevious[i] : 0;
    }

    @Override
    public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
        return outputTerm(z, target).elementMult(slope(v, phi));
    }

    @Override
    public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        return wNext.multTransA(deltaNext).elementMult(slope(v, phi));
    }

    @Override
    public Matrix biasGradient(Matrix delta) {
        return delta.mult(new Matrix(delta.getNumCols(), 1).map(x -> 1));
    }

    @Override
    public LayerGradients backprop(Mlp net, Matrix x, Matrix target, Phi phi) {
        Matrix v1 = netInput(net.V(), net.b(), x);
        Matrix z1 = phi(v1, phi);
        Matrix v2 = netInput(net.W(), net.c(), z1);
        Matrix output = outputDelta(phi(v2, phi), target, v2, phi);
        Matrix hidden = hiddenDelta(net.W(), output, v1, phi);
        return new LayerGradients(
                hidden.multTransB(x), biasGradient(hidden), output.multTransB(z1), biasGradient(output));
    }

    private static double objective(Mlp net, Matrix x, Matrix target, Phi phi) {
        Matrix z1 = phi(netInput(net.V(), net.b(), x), phi);
        Matrix error = phi(netInput(net.W(), net.c(), z1), phi).minus(target);
        return -0.5 * error.elementMult(error).elementSum();
    }

    @Override
    public Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
        double[] objective = new double[(int) iterations];
        for (int t = 0; t < iterations; t++) {
            int m = random.nextInt(x.getNumCols());
            Matrix sample = x.cols(m, m + 1);
            Matrix wanted = target.cols(m, m + 1);
            objective[t] = objective(net, sample, wanted, phi);
            LayerGradients g = backprop(net, sample, wanted, phi);
            net = new Mlp(
                    net.V().plus(g.dV().scale(eta)),
                    net.b().plus(g.db().scale(eta)),
                    net.W().plus(g.dW().scale(eta)),
                    net.c().plus(g.dc().scale(eta)));
        }
        return new Training(net, objective);
    }
}
