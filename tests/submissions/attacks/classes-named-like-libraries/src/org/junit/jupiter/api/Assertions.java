package org.junit.jupiter.api;

public class Assertions {
    public static void assertEquals(double expected, double actual, double delta) {}
}
