package org.backmark.tests.osnabrueckbackpropgd;

import java.util.stream.Stream;
import org.backmark.tests.WrongSolutionsContract;

final class WrongSolutionsTest implements WrongSolutionsContract {

    @Override
    public String id() {
        return "osnabrueck-backprop-gd";
    }

    @Override
    public Stream<WrongSolution> wrong() {
        return Stream.of(WrongData.all(), WrongNeuron.all(), WrongDescent.all(), WrongOrder.all())
                .flatMap(wrong -> wrong);
    }
}
