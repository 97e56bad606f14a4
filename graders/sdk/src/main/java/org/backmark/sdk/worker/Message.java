package org.backmark.sdk.worker;

/** The first byte of every frame between the grader and a worker. */
public final class Message {
    /** To the worker: the contract, the student's package, the implementing class, and all the student's classes. */
    public static final int DEFINE = 1;

    /** To the worker: make an object and keep it under a number. */
    public static final int CONSTRUCT = 2;

    /** To the worker: call a method of an object. */
    public static final int CALL = 3;

    /** To the worker: forget all objects. */
    public static final int FORGET = 4;

    /** From the worker: the answer to {@link #DEFINE}, {@link #CONSTRUCT} or {@link #CALL}. */
    public static final int ANSWER = 5;

    /** From the worker: bytes that the student's code has printed. */
    public static final int OUTPUT = 6;

    /** From the worker, as its last: the student's code has called {@code System.exit}. */
    public static final int EXIT = 7;

    /** From the worker: what is the right answer of a method that is substituted? */
    public static final int ASK = 8;

    /** To the worker: the right answer that it has asked for. */
    public static final int REPLY = 9;

    private Message() {}
}
