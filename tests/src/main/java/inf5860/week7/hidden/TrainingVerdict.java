package inf5860.week7.hidden;

import java.util.List;

/**
 * What the accuracies of trainings from several starts say, so that no single start decides.
 *
 * <p>One start well above the threshold passes, one far below it fails. Anything between is trained again, up to the number
 * of starts, and then their median decides; within the band around the threshold it is borderline.
 */
public enum TrainingVerdict {
    /** The threshold is reached. */
    PASSED,
    /** Chance would decide. */
    BORDERLINE,
    /** The threshold is missed. */
    FAILED,
    /** Train once more. */
    ANOTHER_START;

    /** Half the band, in percentage points. */
    private static final double BAND = 0.5;
    /** So far below, in percentage points, no start of a right solution comes. */
    private static final double FAR = 15;

    /**
     * The verdict so far.
     *
     * @param reached the accuracies, in percent; at least one
     * @param threshold the accuracy to be reached, in percent
     * @param starts how many trainings there may be, at least 1
     */
    public static TrainingVerdict of(List<Double> reached, double threshold, int starts) {
        double first = reached.get(0);
        if (reached.size() == 1 && (first >= threshold + BAND || first < threshold - FAR)) {
            return first >= threshold ? PASSED : FAILED;
        } else if (reached.size() < starts) {
            return ANOTHER_START;
        }
        double median = median(reached);
        if (Math.abs(median - threshold) <= BAND) {
            return BORDERLINE;
        }
        return median > threshold ? PASSED : FAILED;
    }

    private static double median(List<Double> reached) {
        double[] sorted =
                reached.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
