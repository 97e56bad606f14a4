package org.backmark.kit.local;

import org.backmark.kit.compare.Mismatch;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Curve.Source;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Checks that tests of the local run are made with; Surefire does not find them by their names. */
final class Checks {
    private Checks() {}

    @Graded("tiny")
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Good {
        @Test
        @Order(1)
        void passes(Curves curves) {
            curves.add(Curve.of("the first", "loss", "epoch", Source.LOGGED, new double[] {0.5, 0.25}));
        }

        @Test
        @Order(2)
        void fails() {
            throw new Mismatch("look at the bias", "the cost is 1, not 2");
        }
    }

    @Graded("tiny")
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Ending {
        @Test
        @Order(1)
        void passes() {}

        @Test
        @Order(2)
        void fails() {
            if (Boolean.getBoolean("halt")) {
                Runtime.getRuntime().halt(3);
            }
            System.exit(0);
        }

        @Test
        @Order(3)
        void last() {}
    }

    @Graded("other")
    static class Other {
        @Test
        void passes() {}
    }

    static class Ordinary {
        @Test
        void passes() {}
    }
}
