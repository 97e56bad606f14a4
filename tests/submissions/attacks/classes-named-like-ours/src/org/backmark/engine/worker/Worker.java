package org.backmark.engine.worker;

public final class Worker {
    public static void main(String[] arguments) {
        System.out.println("BREACH the worker");
    }
}
