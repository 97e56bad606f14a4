package heidelberg.bicsheet4;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.kit.Matrix;

public class Sheet4Solution implements Sheet4 {

    private double f(double v, Phi phi) {
        if (phi == Phi.RELU) {
            return v > 0 ? v : 0.01 * v;
        }
        return 1.0 / (1.0 + Math.exp(-v));
    }

    private double df(double v, Phi phi) {
        if (phi == Phi.RELU) {
            return v >= 0 ? 1 : 0.01;
        }
        double s = f(v, phi);
        return s * (1 - s);
    }

    @Override
    public Matrix outputTerm(Matrix z, Matrix target) {
        double[][] a = z.toArrays();
        for (int i = 0; i < a.length; i++) {
            for (int m = 0; m < a[i].length; m++) {
                a[i][m] = -(a[i][m] - target.get(i, m));
            }
        }
        return Matrix.of(a);
    }

    @Override
    public Matrix layerJacobian(Matrix wNext, double[] vNext, Phi phi) {
        double[][] a = wNext.toArrays();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] *= df(vNext[i], phi);
            }
        }
        return Matrix.of(a);
    }

    @Override
    public double weightTerm(int j, int k, int i, double[] v, double[] zPrevious, Phi phi) {
        if (j != k) {
            return 0;
        }
        return df(v[j], phi) * zPrevious[i];
    }

    @Override
    public Matrix outputDelta(Matrix z, Matrix target, Matrix v, Phi phi) {
        double[][] d = new double[z.getNumRows()][z.getNumCols()];
        for (int i = 0; i < d.length; i++) {
            for (int m = 0; m < d[i].length; m++) {
                d[i][m] = (target.get(i, m) - z.get(i, m)) * df(v.get(i, m), phi);
            }
        }
        return Matrix.of(d);
    }

    @Override
    public Matrix hiddenDelta(Matrix wNext, Matrix deltaNext, Matrix v, Phi phi) {
        double[][] d = new double[v.getNumRows()][v.getNumCols()];
        for (int j = 0; j < d.length; j++) {
            for (int m = 0; m < d[j].length; m++) {
                double sum = 0;
                for (int i = 0; i < wNext.getNumRows(); i++) {
                    sum += wNext.get(i, j) * deltaNext.get(i, m);
                }
                d[j][m] = sum * df(v.get(j, m), phi);
            }
        }
        return Matrix.of(d);
    }

    @Override
    public Matrix biasGradient(Matrix delta) {
        Matrix b = new Matrix(delta.getNumRows(), 1);
        for (int i = 0; i < delta.getNumRows(); i++) {
            double sum = 0;
            for (int m = 0; m < delta.getNumCols(); m++) {
                sum += delta.get(i, m);
            }
            b.set(i, 0, sum);
        }
        return b;
    }

    private Matrix net(Matrix w, Matrix b, Matrix z) {
        Matrix v = new Matrix(w.getNumRows(), z.getNumCols());
        for (int i = 0; i < w.getNumRows(); i++) {
            for (int m = 0; m < z.getNumCols(); m++) {
                double sum = b.get(i, 0);
                for (int j = 0; j < w.getNumCols(); j++) {
                    sum += w.get(i, j) * z.get(j, m);
                }
                v.set(i, m, sum);
            }
        }
        return v;
    }

    private Matrix act(Matrix v, Phi phi) {
        Matrix z = v.copy();
        for (int i = 0; i < v.getNumElements(); i++) {
            z.set(i, f(v.get(i), phi));
        }
        return z;
    }

    private Matrix outer(Matrix delta, Matrix z) {
        Matrix g = new Matrix(delta.getNumRows(), z.getNumRows());
        for (int i = 0; i < delta.getNumRows(); i++) {
            for (int j = 0; j < z.getNumRows(); j++) {
                double sum = 0;
                for (int m = 0; m < z.getNumCols(); m++) {
                    sum += delta.get(i, m) * z.get(j, m);
                }
                g.set(i, j, sum);
            }
        }
        return g;
    }

    @Override
    public LayerGradients backprop(Mlp n, Matrix x, Matrix target, Phi phi) {
        Matrix v1 = net(n.V(), n.b(), x);
        Matrix z1 = act(v1, phi);
        Matrix v2 = net(n.W(), n.c(), z1);
        Matrix z2 = act(v2, phi);
        Matrix d2 = outputDelta(z2, target, v2, phi);
        Matrix d1 = hiddenDelta(n.W(), d2, v1, phi);
        return new LayerGradients(outer(d1, x), biasGradient(d1), outer(d2, z1), biasGradient(d2));
    }

    private void add(Matrix to, Matrix g, double eta) {
        for (int i = 0; i < to.getNumElements(); i++) {
            to.set(i, to.get(i) + eta * g.get(i));
        }
    }

    @Override
    public Training train(Mlp net, Matrix x, Matrix target, Phi phi, double eta, long iterations, Random random) {
        Mlp n = new Mlp(net.V().copy(), net.b().copy(), net.W().copy(), net.c().copy());
        double[] log = new double[(int) iterations];
        for (int t = 0; t < log.length; t++) {
            int m = random.nextInt(x.getNumCols());
            Matrix xm = x.cols(m, m + 1);
            Matrix tm = target.cols(m, m + 1);
            Matrix z2 = act(net(n.W(), n.c(), act(net(n.V(), n.b(), xm), phi)), phi);
            double sum = 0;
            for (int i = 0; i < z2.getNumRows(); i++) {
                double e = z2.get(i, 0) - tm.get(i, 0);
                sum += e * e;
            }
            log[t] = -sum / 2;
            LayerGradients g = backprop(n, xm, tm, phi);
            add(n.V(), g.dV(), eta);
            add(n.b(), g.db(), eta);
            add(n.W(), g.dW(), eta);
            add(n.c(), g.dc(), eta);
        }
        return new Training(n, log);
    }
}
