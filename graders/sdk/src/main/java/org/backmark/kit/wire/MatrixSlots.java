package org.backmark.kit.wire;

import org.backmark.kit.Matrix;

/**
 * What the sender knows of the large matrices that the reader has kept.
 *
 * <p>There are few slots, used in turn, so that the reader's memory stays bounded whatever is sent.
 */
public final class MatrixSlots {
    /** How many matrices a reader keeps. */
    static final int COUNT = 4;

    /** From how many numbers on a matrix is worth keeping. */
    private static final int LARGE = 4096;

    private final Known[] known = new Known[COUNT];
    private int next;

    private record Known(int rows, int columns, long digest) {}

    /**
     * Where a matrix goes.
     *
     * @param slot the slot it is kept in, or -1 for none
     * @param known whether the reader has it already
     */
    record Place(int slot, boolean known) {
        static final Place NONE = new Place(-1, false);
    }

    Place place(Matrix matrix) {
        if (matrix.getNumElements() < LARGE) {
            return Place.NONE;
        }
        Known wanted = new Known(matrix.getNumRows(), matrix.getNumCols(), Digest.of(matrix));
        for (int slot = 0; slot < COUNT; slot++) {
            if (wanted.equals(known[slot])) {
                return new Place(slot, true);
            }
        }
        int slot = next;
        known[slot] = wanted;
        next = (next + 1) % COUNT;
        return new Place(slot, false);
    }
}
