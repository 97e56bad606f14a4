package osnabrueck.backpropgd;

import java.util.ArrayList;
import java.util.List;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Series;
import org.backmark.kit.junit.Figures;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/** 3.9, its last task: batch, mini-batch and stochastic descent, and several learning rates, side by side. */
@Graded("osnabrueck-backprop-gd")
final class ComparedDescentsTest {
    private static final int EPOCHS = 10;
    private static final double[] RATES = {0.005, 0.05, 0.5};

    /** Only the number of steps is looked at; what a good learning rate is, the figures tell. */
    @Test
    void kindsOfDescentAndLearningRatesAreCompared(CatsAndDogs student, Figures figures) {
        Convention chosen = Convention.of(student);
        kinds(student, chosen, figures);
        rates(student, chosen, figures);
    }

    private static void kinds(CatsAndDogs student, Convention chosen, Figures figures) {
        List<Series> paths = new ArrayList<>();
        List<Series> losses = new ArrayList<>();
        for (int size : new int[] {SheetsAnimals.COUNT, 10, 1}) {
            String name = size == 1 ? "stochastic" : size == 10 ? "mini-batches of 10" : "batch";
            int steps = SheetsAnimals.COUNT / size;
            Descent descent = descent(student, 0.05, size, EPOCHS, steps, name);
            paths.add(Pictures.path(name, descent));
            losses.add(Pictures.loss(name, descent, steps));
        }
        String rate = " at a learning rate of " + chosen.rate(0.05);
        figures.add(
                "kinds-of-descent",
                new Figure.Lines("The loss of three kinds of descent," + rate, "epoch", "loss", losses));
        figures.add(
                "kinds-of-descent-on-the-surface",
                Pictures.surface("The paths of three kinds of descent," + rate, chosen, paths));
    }

    private static void rates(CatsAndDogs student, Convention chosen, Figures figures) {
        List<Series> paths = new ArrayList<>();
        List<Series> losses = new ArrayList<>();
        for (double rate : RATES) {
            String name = "eta = " + chosen.rate(rate);
            Descent descent = descent(student, rate, SheetsAnimals.COUNT, 5 * EPOCHS, 1, name);
            paths.add(Pictures.path(name, descent));
            losses.add(Pictures.loss(name, descent, 1));
        }
        figures.add(
                "learning-rates",
                new Figure.Lines("The loss of batch descent at three learning rates", "epoch", "loss", losses));
        figures.add(
                "learning-rates-on-the-surface",
                Pictures.surface("The paths of batch descent at three learning rates", chosen, paths));
    }

    private static Descent descent(CatsAndDogs student, double rate, int size, int epochs, int steps, String name) {
        SheetsAnimals animals = SheetsAnimals.of(student);
        Descent descent = animals.descend(student, rate, size, epochs);
        int points = 1 + epochs * steps;
        String what = "the path over the sheet's animals, " + name + ", " + epochs + " epochs";
        List<double[]> path = Expect.that(what).isThere(descent.path());
        Expect.that(what).isThere(descent.loss());
        Expect.that(what)
                .hint("A step for each batch of every epoch, and the start.")
                .holds(Math.abs(path.size() - points) <= 1, path.size() + " points", points + " points");
        Expect.that(what)
                .hint("A point is the two weights.")
                .holds(
                        path.stream().allMatch(point -> point != null && point.length == 2),
                        "some are not",
                        "all two numbers");
        return descent;
    }
}
