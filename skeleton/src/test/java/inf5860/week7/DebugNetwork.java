package inf5860.week7;

import java.util.List;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;

/**
 * A small network whose cost and gradients are known: 3 inputs, 5 hidden units, 3 labels and 5 samples.
 *
 * <p>The weights are sines, as in the debug network that the sheet's course uses. Cost and gradients were computed by an
 * independent program in numpy, and its gradients were checked against central differences there.
 */
final class DebugNetwork {
    static final int LABELS = 3;
    static final double COST = 2.102482684925601;
    static final double COST_AT_LAMBDA_1 = 2.117619099966232;
    static final double COST_AT_LAMBDA_3 = 2.147891930047494;

    private static final int HIDDEN_UNITS = 5;

    private DebugNetwork() {}

    /** Its hidden units as they are, and in another order: with that of the gradients, these are known too. */
    static List<HiddenUnits> hiddenUnits(Random random) {
        return HiddenUnits.ordered(HIDDEN_UNITS, random);
    }

    /** (5, 4): sin(1), sin(2), ... down the columns, divided by 10. */
    static Matrix theta1() {
        return sines(HIDDEN_UNITS, 4);
    }

    /** (3, 6): sin(1), sin(2), ... down the columns, divided by 10. */
    static Matrix theta2() {
        return sines(3, 6);
    }

    /** (5, 3): the rows 1 2 3, 2 3 4, and so on. */
    static Matrix x() {
        Matrix x = new Matrix(5, 3);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 3; j++) {
                x.set(i, j, 1 + i + j);
            }
        }
        return x;
    }

    /** The labels of the five samples. */
    static int[] y() {
        return new int[] {2, 3, 1, 2, 3};
    }

    /** The gradients at lambda 0. */
    static Gradients gradients() {
        return new Gradients(
                Matrix.of(new double[][] {
                    {-0.008447520452402123, -0.027663695819517324, -0.03611121627191945, -0.044558736724321577},
                    {0.008503401842933174, 0.02799216352806564, 0.03649556537099881, 0.044998967213931984},
                    {-0.00832969552466141, -0.02725529104555464, -0.035584986570216054, -0.043914682094877464},
                    {0.007042800240086149, 0.022278412542980318, 0.029321212783066465, 0.036364013023152605},
                    {-0.006384236501992558, -0.01998299024718968, -0.026367226749182238, -0.0327514632511748}
                }),
                Matrix.of(new double[][] {
                    {
                        0.3156370287239986,
                        0.11669451458648691,
                        0.12627719187322078,
                        0.16596005798079635,
                        0.1971826134839271,
                        0.19303386178654558
                    },
                    {
                        0.1114197650487545,
                        0.033723434577964784,
                        0.04049095778130009,
                        0.06187412747401699,
                        0.07703871670872273,
                        0.07305613744497787
                    },
                    {
                        0.09670030865614296,
                        0.042723476014328673,
                        0.04265863899536606,
                        0.04757306260482728,
                        0.05344680715077036,
                        0.054407258637040025
                    }
                }));
    }

    /** The gradients at lambda 1. */
    static Gradients gradientsAtLambda1() {
        return new Gradients(
                Matrix.of(new double[][] {
                    {-0.008447520452402123, -0.03325200578349584, -0.05611102040293352, -0.050316803057622886},
                    {0.008503401842933174, 0.04113189550244142, 0.025764107010990113, 0.02577101737634084},
                    {-0.00832969552466141, -0.007468126113087007, -0.027181645833683234, -0.05893442703031099},
                    {0.007042800240086149, 0.030520782247815452, 0.04913335989696387, 0.03936155721641165},
                    {-0.006384236501992558, -0.030863412464977077, -0.0133614699460399, -0.014492558236622245}
                }),
                Matrix.of(new double[][] {
                    {
                        0.3156370287239986,
                        0.10155846468032834,
                        0.13941692384759657,
                        0.15507963576300896,
                        0.20558595422045992,
                        0.18727579545324427
                    },
                    {
                        0.1114197650487545,
                        0.01454494908470201,
                        0.06027812271376772,
                        0.04187432334300292,
                        0.09685086382262013,
                        0.053828187607386724
                    },
                    {
                        0.09670030865614296,
                        0.03713516605035015,
                        0.05090100870020119,
                        0.03684160424481858,
                        0.06645256395391269,
                        0.039387513701606494
                    }
                }));
    }

    private static Matrix sines(int rows, int columns) {
        Matrix sines = new Matrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sines.set(i, j, Math.sin(1 + i + j * rows) / 10);
            }
        }
        return sines;
    }
}
