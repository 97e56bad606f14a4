package org.backmark.kit;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Decides, when the first large product is asked for, what computes large products here. */
final class LargeProducts {
    /**
     * From how many multiplications on a product is large: EJML takes about 3 ms for so many.
     *
     * <p>It depends on the product alone, so that the same product always has the same last bits. The checks that are graded
     * stay below.
     */
    static final long LARGE = 1 << 22;

    /** The system property that decides against anything but EJML: {@code ejml}. */
    static final String CHOICE = "backmark.products";

    private LargeProducts() {}

    // Loading native code takes a third of a second: a run without large products shall not pay for it.
    private static final class Chosen {
        static final Optional<Products> HERE = System.getProperty(CHOICE, "").equals("ejml")
                ? Optional.empty()
                : choose(
                        ServiceLoader.load(Products.class, Products.class.getClassLoader()),
                        line -> System.err.print(line + "\n"));
    }

    /** What computes the product of an (m, k) and a (k, n) matrix; empty if EJML does. */
    static Optional<Products> of(int m, int k, int n) {
        return (long) m * k * n < LARGE ? Optional.empty() : Chosen.HERE;
    }

    /**
     * The first that is ready.
     *
     * @param services each may fail to load
     * @param say told in one line of each that is not ready
     */
    static Optional<Products> choose(Iterable<Products> services, Consumer<String> say) {
        for (Products service : services) {
            try {
                return Optional.of(service.ready());
            } catch (LinkageError | RuntimeException e) {
                say.accept("backmark: large matrices are multiplied by EJML, which is slower: " + service.name()
                        + " does not load here (" + reason(e) + ")");
            }
        }
        return Optional.empty();
    }

    private static String reason(Throwable e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
