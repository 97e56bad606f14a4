package org.backmark.kit;

import java.util.Random;

/**
 * A {@link Random} that remembers its seed, so that it can be handed to a student's method in another process.
 *
 * <p>It crosses as its seed alone, hence it must be new: one from which numbers were drawn already would restart there, and
 * the two bindings would no longer agree.
 */
public final class SeededRandom extends Random {
    private final long seed;
    private boolean used;

    /**
     * Starts the generator.
     *
     * @param seed any number; the same seed gives the same numbers as {@code new Random(seed)}
     */
    public SeededRandom(long seed) {
        super(seed);
        this.seed = seed;
    }

    /** The seed it was started from. */
    public long seed() {
        return seed;
    }

    /** Whether a number has been drawn already. */
    public boolean used() {
        return used;
    }

    @Override
    protected int next(int bits) {
        used = true;
        return super.next(bits);
    }
}
