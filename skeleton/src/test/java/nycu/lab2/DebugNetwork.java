package nycu.lab2;

import java.util.List;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.kit.Matrix;

/**
 * A small network whose predictions, loss and gradients are known: 2 inputs, 4 and 3 hidden units, and 5 samples.
 *
 * <p>The weights are sines. Everything was computed by an independent program in numpy, and its gradients were checked against
 * central differences there. No hidden unit is at the kink of RELU.
 */
final class DebugNetwork {
    /** The loss with sigmoid hidden layers. */
    static final double LOSS = 0.3217596045519885;

    private DebugNetwork() {}

    /** W1 (2, 4), W2 (4, 3) and W3 (3, 1): sines of 1, 2, ..., of 2, 3, ..., and of 3, 4, 5, down the columns. */
    static List<Matrix> w() {
        return List.of(sines(2, 4, 1), sines(4, 3, 2), sines(3, 1, 3));
    }

    /** (5, 2). */
    static Matrix x() {
        return Matrix.of(new double[][] {{0.1, 0.9}, {0.4, 0.2}, {0.7, 0.6}, {0.3, 0.8}, {1, 0}});
    }

    /** (5, 1). */
    static Matrix y() {
        return column(1, 0, 1, 1, 0);
    }

    /** The predictions with that activation in the hidden layers. */
    static Matrix prediction(Activation hidden) {
        return switch (hidden) {
            case SIGMOID ->
                column(
                        0.314048298020709,
                        0.31859153206823326,
                        0.3187652809367485,
                        0.3156413894441397,
                        0.3230174464435899);
            case TANH ->
                column(
                        0.4642293356308405,
                        0.5310117636636285,
                        0.5134050445169465,
                        0.482299349285385,
                        0.5902107877586772);
            case RELU ->
                column(
                        0.47318602275886956,
                        0.49253612236777755,
                        0.4786069829700449,
                        0.4747405892835553,
                        0.4811955104154322);
            case LEAKY_RELU ->
                column(
                        0.474821099122259,
                        0.4937932823554492,
                        0.48122026590591643,
                        0.47663605253192426,
                        0.4840047557682881);
        };
    }

    /** The gradients with that activation in the hidden layers. */
    static List<Matrix> gradients(Activation hidden) {
        return switch (hidden) {
            case SIGMOID ->
                List.of(
                        Matrix.of(new double[][] {
                            {-0.0007925046419059601, -0.000685351608836313, 0.0004503016458528136, 0.00074574514643634},
                            {-0.005005991791146724, -0.0033316328636403968, 0.0022932154311206894, 0.004927556744535896}
                        }),
                        Matrix.of(new double[][] {
                            {-0.0032066773059949466, 0.015641789940940985, 0.020317757855061708},
                            {-0.0012969237376385231, 0.006374468981056595, 0.008349079586041471},
                            {-0.0015832185458447643, 0.0077239902214580524, 0.010048635962056443},
                            {-0.0032538100681882755, 0.015864328472983642, 0.02059772137777407}
                        }),
                        Matrix.of(new double[][] {{-0.051986223431611044}, {-0.0807054990995526}, {-0.04296180000661101}
                        }));
            case TANH ->
                List.of(
                        Matrix.of(new double[][] {
                            {0.023019029523568695, 0.026712520742469242, 2.884069964429175e-05, -0.027330549344904014},
                            {-0.024452835978794503, -0.025009504518122252, 0.020483009471059233, 0.023513832473995668}
                        }),
                        Matrix.of(new double[][] {
                            {-0.00814091649183216, 0.01856752574278705, 0.01550158265282322},
                            {0.009871150788739987, -0.03737423032259876, -0.05028468357716606},
                            {0.0027555279645979248, 0.001593411509237435, 0.01066184967451132},
                            {-0.009092499415283001, 0.02370781014082286, 0.023608835281591536}
                        }),
                        Matrix.of(new double[][] {{0.010087869963471354}, {0.040745084962384596}, {-0.06831500542746302}
                        }));
            case RELU ->
                List.of(
                        Matrix.of(new double[][] {
                            {0.00620677050674129, -0.022934698976394344, 0.0, -0.007465278065962682},
                            {-0.026124208230913, 0.0, 0.0, 0.037378282489657015}
                        }),
                        Matrix.of(new double[][] {
                            {0.00097574531512108, 0.06949901083115635, 0.0},
                            {0.0009569385174273375, -0.005131897792537298, 0.0},
                            {0.0, 0.0, 0.0},
                            {-8.112735309247954e-05, 0.07764303358953543, 0.0}
                        }),
                        Matrix.of(new double[][] {{0.0077953571496524815}, {-0.01216623972326651}, {0.0}}));
            case LEAKY_RELU ->
                List.of(
                        Matrix.of(new double[][] {
                            {0.006426964283940791, -0.02243484644696373, -0.00011506244617135591, -0.007733295059450191
                            },
                            {-0.02669898950153618, 0.0005326271182077452, 0.0008425492152864557, 0.03778354494455822}
                        }),
                        Matrix.of(new double[][] {
                            {0.0009200954408756499, 0.06882732766590288, 0.0008720927278678419},
                            {0.000983172006111296, -0.005754698853700777, -7.29162556730804e-05},
                            {-3.408564316955097e-05, -0.00015355939236527997, -1.945710140420117e-06},
                            {-0.00015296630317757868, 0.07702646977410932, 0.000975981872627768}
                        }),
                        Matrix.of(new double[][] {
                            {0.008133962541224673}, {-0.011337072449977925}, {-1.0009250988821423e-05}
                        }));
        };
    }

    private static Matrix sines(int rows, int columns, int first) {
        Matrix sines = new Matrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sines.set(i, j, Math.sin(first + i + j * rows));
            }
        }
        return sines;
    }

    private static Matrix column(double... numbers) {
        Matrix column = new Matrix(numbers.length, 1);
        for (int i = 0; i < numbers.length; i++) {
            column.set(i, 0, numbers[i]);
        }
        return column;
    }
}
