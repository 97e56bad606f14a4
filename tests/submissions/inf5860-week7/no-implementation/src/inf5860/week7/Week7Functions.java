package inf5860.week7;

import java.util.Random;
import org.backmark.kit.Matrix;

public class Week7Functions {

    public static Matrix sigmoidGradient(Matrix z) {
        Matrix g = z.map(v -> 1 / (1 + Math.exp(-v)));
        return g.minus(g.elementPower(2));
    }

    public static Matrix randInitializeWeights(int lIn, int lOut, Random random) {
        return new Matrix(lOut, lIn + 1).map(v -> random.nextDouble() * 0.24 - 0.12);
    }

    public static void main(String[] args) {
        System.out.println(sigmoidGradient(Matrix.of(new double[][] {{-1, -0.5, 0, 0.5, 1}})));
    }
}
