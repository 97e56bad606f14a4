package org.backmark.reference.follow;

import java.util.Random;

/** Sizes of what an attempt is asked: drawn, so that nobody can tell by them what is asked for. */
public final class Sizes {
    private Sizes() {}

    /** A whole number between the two, both included. */
    public static int between(int least, int largest, Random random) {
        return least + random.nextInt(largest - least + 1);
    }

    /** The same, but for one number of at least two. */
    public static int betweenBut(int but, int least, int largest, Random random) {
        int size = between(least, largest - 1, random);
        return size < but ? size : size + 1;
    }
}
