package org.backmark.kit.call;

import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;

/** A contract with every kind of value that one of the five assignments needs to cross. */
public interface Everything {
    double sum(Matrix matrix);

    Matrix transposed(Matrix matrix);

    int[] reversed(int[] numbers);

    double[] halved(double[] numbers);

    String shout(String text);

    boolean not(boolean value);

    long next(long value);

    Kind opposite(Kind kind);

    List<Matrix> doubled(List<Matrix> matrices);

    Nested swap(Nested nested);

    double draw(Random random);

    void log(String line, Appendable log);

    void remember(Matrix matrix);

    Matrix recall();

    double doubleWhatIsRemembered();

    void spoil(double[] numbers, Matrix matrix);

    Matrix badly(String how);

    /** An enum of the contract. */
    enum Kind {
        LEFT,
        RIGHT
    }

    /** A record of the contract that holds others. */
    record Nested(String name, List<Matrix> matrices, Pair pair) {}

    /** A record in a record. */
    record Pair(double first, double second) {}
}
