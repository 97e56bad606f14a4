package inf5860.week7;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;

/**
 * An order of a network's hidden units.
 *
 * <p>The network is the same in every order, and its gradients are in that order too. So a known answer is known of networks
 * that nobody has written down, and an answer by heart is none.
 *
 * @param places where each unit was before, counted from 0
 */
record HiddenUnits(List<Integer> places) {

    /** The units as they are, and then in an order that is drawn. */
    static List<HiddenUnits> ordered(int units, Random random) {
        List<Integer> places = IntStream.range(0, units).boxed().collect(Collectors.toList());
        HiddenUnits asTheyAre = new HiddenUnits(List.copyOf(places));
        Collections.shuffle(places, random);
        if (places.equals(asTheyAre.places())) {
            Collections.rotate(places, 1);
        }
        return List.of(asTheyAre, new HiddenUnits(List.copyOf(places)));
    }

    /** What leads to the units, a row each, in this order. */
    Matrix theta1(Matrix theta1) {
        Matrix moved = theta1.copy();
        for (int i = 0; i < places.size(); i++) {
            moved.insertIntoThis(i, 0, theta1.rows(places.get(i), places.get(i) + 1));
        }
        return moved;
    }

    /** What leads on from them, a column each after that of the bias, in this order. */
    Matrix theta2(Matrix theta2) {
        Matrix moved = theta2.copy();
        for (int j = 0; j < places.size(); j++) {
            moved.insertIntoThis(0, 1 + j, theta2.cols(1 + places.get(j), 2 + places.get(j)));
        }
        return moved;
    }

    /** The gradients in this order. */
    Gradients of(Gradients gradients) {
        return new Gradients(theta1(gradients.theta1()), theta2(gradients.theta2()));
    }

    @Override
    public String toString() {
        return IntStream.range(0, places.size()).allMatch(i -> places.get(i) == i)
                ? ""
                : ", hidden units in another order";
    }
}
