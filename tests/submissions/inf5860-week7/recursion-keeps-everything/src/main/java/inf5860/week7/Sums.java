package inf5860.week7;

import java.util.List;

class Sums {
    double loss;
    final double[][][] d;

    Sums(List<double[][]> thetas) {
        d = new double[thetas.size()][][];
        for (int l = 0; l < d.length; l++) {
            d[l] = new double[thetas.get(l).length][thetas.get(l)[0].length];
        }
    }

    Sums add(Sums other) {
        loss += other.loss;
        for (int l = 0; l < d.length; l++) {
            for (int j = 0; j < d[l].length; j++) {
                for (int i = 0; i < d[l][j].length; i++) {
                    d[l][j][i] += other.d[l][j][i];
                }
            }
        }
        return this;
    }
}
