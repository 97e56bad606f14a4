package osnabrueck.backpropgd;

import java.util.Arrays;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;

/**
 * The sheet's 60 animals, normalised, cats first, with its start at (-2.5, -2.5).
 *
 * @param chosen your choice: a tanh neuron starts where it sees the same, at (-1.25, -1.25)
 */
record SheetsAnimals(Convention chosen) {
    static final int COUNT = 60;

    static SheetsAnimals of(CatsAndDogs student) {
        return new SheetsAnimals(Convention.of(student));
    }

    double[] start() {
        return chosen.weights(-2.5, -2.5);
    }

    /** All animals at a learning rate of 0.05, fifty epochs. */
    Descent batchDescent(CatsAndDogs student) {
        return descend(student, 0.05, COUNT, 50);
    }

    Descent descend(CatsAndDogs student, double learningRate, int batchSize, int epochs) {
        double[] target = new double[COUNT];
        Arrays.fill(target, COUNT / 2, COUNT, 1);
        return Expect.that("descend")
                .isThere(student.descend(
                        start(),
                        Matrix.wrap(CatsAndDogsData.normalized()),
                        chosen.outputs(target),
                        chosen.rate(learningRate),
                        0,
                        batchSize,
                        epochs,
                        new SeededRandom(1)));
    }
}
