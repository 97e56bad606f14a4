package org.backmark.datasets.generator;

import java.util.function.DoubleSupplier;

/**
 * The random numbers of numpy's legacy generator: {@code numpy.random.seed(seed)} and {@code numpy.random.normal}.
 *
 * <p>Bits come from the Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), seeded with their {@code init_genrand};
 * normal numbers from Marsaglia's polar method, two at a time, of which the second of each pair comes first. Uniform numbers
 * are numpy's to the last bit; so are normal ones but for some in ten thousand, where the C library's logarithm is not the
 * nearest double.
 */
public final class NumpyRandom implements DoubleSupplier {
    private static final int N = 624;
    private static final int M = 397;
    private static final int MATRIX_A = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[N];
    private int next = N;
    private double spare = Double.NaN;

    /**
     * Starts the generator.
     *
     * @param seed as in numpy, read as a number without sign
     */
    public NumpyRandom(int seed) {
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** The next number of {@code numpy.random.random()}, uniform in [0, 1). */
    public double nextDouble() {
        int high = bits() >>> 5;
        int low = bits() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** The next number of {@code numpy.random.normal()}, with mean 0 and standard deviation 1. */
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * RoundedLog.of(square) / square);
        spare = factor * x;
        return factor * y;
    }

    /** The next normal number. */
    @Override
    public double getAsDouble() {
        return nextGaussian();
    }

    private int bits() {
        if (next == N) {
            twist();
            next = 0;
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = state[i] & UPPER | state[(i + 1) % N] & LOWER;
            state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX_A);
        }
    }
}
