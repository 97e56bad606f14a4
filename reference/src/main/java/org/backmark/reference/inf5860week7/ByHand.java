package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;

/** The two exercises that are solved with pencil and paper (Exercises 1 and 2). */
final class ByHand {
    private ByHand() {}

    static ReluNode relu(double w0, double x0, double w1, double x1) {
        double f = w0 * x0 + w1 * x1;
        double slope = f > 0 ? 1 : 0;
        return new ReluNode(f, Math.max(0, f), slope * w0, slope * x0, slope * w1, slope * x1);
    }

    static List<Shape> shapes(int... units) {
        return IntStream.range(1, units.length)
                .mapToObj(layer -> new Shape(units[layer], 1 + units[layer - 1]))
                .toList();
    }
}
