package org.backmark.sdk.worker;

public final class Worker {
    public static void main(String[] arguments) {
        System.out.println("BREACH the worker");
    }
}
