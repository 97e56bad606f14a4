package org.backmark.kit.compare;

public final class Expect {
    public static Expect that(String what) {
        return new Expect();
    }

    public Expect agrees(Object computed, Object expected, double tolerance) {
        return this;
    }
}
