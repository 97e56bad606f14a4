package inf5860.week7;

/** Logarithms of probabilities; nothing here overflows. */
final class LogSpace {
    private LogSpace() {}

    /** log(e^a + e^b) */
    static double logAdd(double a, double b) {
        double top = Math.max(a, b);
        return top + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    static double logG(double z) {
        return -logAdd(0, -z);
    }

    static double g(double z) {
        return Math.exp(logG(z));
    }

    static double gPrime(double z) {
        return Math.exp(logG(z) + logG(-z));
    }

    /** -y log g(z) - (1 - y) log(1 - g(z)) for y 0 or 1 */
    static double loss(double z, double y) {
        return logAdd(0, z) - y * z;
    }
}
