package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;

/** The ways to normalise that the sheet leaves open. */
public final class Scaling {
    private Scaling() {}

    /** Each row by itself or all together, divided by the deviation of the population or by that of a sample. */
    public static List<UnaryOperator<Matrix>> all() {
        return Stream.concat(Stream.<CatsAndDogs>of(new CatsAndDogsReference()), Normalisation.OTHERS.values().stream())
                .<UnaryOperator<Matrix>>map(solution -> solution::normalize)
                .toList();
    }
}
