package no.uio.inf5860;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;

public class Week7Solution implements Week7 {
    public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }
    public List<Shape> netByHand() { return List.of(new Shape(3, 10), new Shape(2, 4), new Shape(6, 3)); }
    public Matrix sigmoidGradient(Matrix z) { return z.map(v -> 1 / (2 + Math.exp(v) + Math.exp(-v))); }
    public Matrix randInitializeWeights(int lIn, int lOut, Random random) { throw new NotAttempted(); }
    public double nnCostFunction(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) { throw new NotAttempted(); }
    public Gradients backprop(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) { throw new NotAttempted(); }
    public Gradients numericalGradient(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda) { throw new NotAttempted(); }
    public boolean checkNNGradients(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, Gradients c) { throw new NotAttempted(); }
    public Training train(Matrix t1, Matrix t2, Matrix x, int[] y, int k, double lambda, double alpha, int steps) { throw new NotAttempted(); }
}
