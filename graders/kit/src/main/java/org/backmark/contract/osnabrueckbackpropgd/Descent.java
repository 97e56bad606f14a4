package org.backmark.contract.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way down the error surface.
 *
 * @param path the weights w (2) to start from, and those after each step: one point more than there were steps
 * @param loss L over all animals at each point of the path: as many numbers as points
 */
public record Descent(List<double[]> path, double[] loss) {

    /**
     * The path with the start put before it, where nothing but the start is missing: that costs its own points, and the steps
     * can be followed all the same.
     *
     * @param w the weights that the descent was given
     * @param points how many there must be
     */
    public List<double[]> pathFrom(double[] w, int points) {
        if (path == null || path.size() != points - 1 || startsAt(w)) {
            return path;
        }
        List<double[]> whole = new ArrayList<>();
        whole.add(w.clone());
        whole.addAll(path);
        return whole;
    }

    private boolean startsAt(double[] w) {
        return !path.isEmpty() && Arrays.equals(path.get(0), w);
    }
}
