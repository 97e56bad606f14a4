package org.backmark.kit.binding;

import java.util.List;

/** A call of the student's code that gave no value: the student's failure, never the grader's. */
public abstract sealed class CallFailure extends RuntimeException {
    private final String method;

    private CallFailure(String method, String message) {
        super(message);
        this.method = method;
    }

    /** The contract's method that was called, or the class whose constructor was. */
    public String method() {
        return method;
    }

    /** The student's code threw, or ended the process. */
    public static final class Crashed extends CallFailure {
        private final String exception;
        private final String explanation;
        private final String what;
        private final List<String> studentStack;

        /**
         * A crash.
         *
         * @param method the contract's method
         * @param what the exception's class, or what happened instead; shown to students in any case
         * @param message the exception's message, may hold values of inputs; empty if none
         * @param studentStack the student's own lines of the stack, innermost first
         */
        public Crashed(String method, String what, String message, List<String> studentStack) {
            super(method, method + ": " + what + (message.isEmpty() ? "" : ": " + message) + where(studentStack));
            this.exception = what;
            this.explanation = message;
            this.what = method + ": " + what + where(studentStack);
            this.studentStack = List.copyOf(studentStack);
        }

        private static String where(List<String> studentStack) {
            return studentStack.isEmpty() ? "" : " at " + studentStack.get(0);
        }

        /** The exception's class without its package, or what happened instead. */
        public String exception() {
            return exception;
        }

        /** The exception's own message; empty if it has none. */
        public String explanation() {
            return explanation;
        }

        /** What happened and where, without the exception's own message. */
        public String what() {
            return what;
        }

        /** The student's own lines of the stack, innermost first. */
        public List<String> studentStack() {
            return studentStack;
        }
    }

    /** The student's code used more time than it may. */
    public static final class TimedOut extends CallFailure {
        /**
         * A call that was stopped.
         *
         * @param method the contract's method
         * @param message what was exceeded
         */
        public TimedOut(String method, String message) {
            super(method, method + ": " + message);
        }
    }

    /** The call was not made, or stopped, since all calls of the submission together have used more time than they may. */
    public static final class Spent extends CallFailure {
        /**
         * A call for which nothing was left.
         *
         * @param method the contract's method
         * @param message what was exceeded
         */
        public Spent(String method, String message) {
            super(method, method + ": " + message);
        }
    }

    /** The student's code used more memory than it may. */
    public static final class OutOfMemory extends CallFailure {
        /**
         * A call that ran out of memory.
         *
         * @param method the contract's method
         * @param heapMegabytes how much grading allows
         */
        public OutOfMemory(String method, int heapMegabytes) {
            super(method, method + ": ran out of memory: grading gives it a heap of " + heapMegabytes + " MB");
        }
    }

    /** The call was not made, since it could reach something that is not allowed. */
    public static final class Rejected extends CallFailure {
        /**
         * A call that was refused.
         *
         * @param method the contract's method
         * @param message what it reaches, where, and what to use instead
         */
        public Rejected(String method, String message) {
            super(method, method + ": " + message);
        }
    }

    /** There is no class to call: none implements the contract, or several do. */
    public static final class NoImplementation extends CallFailure {
        /**
         * No class.
         *
         * @param contract the contract's simple name
         * @param message what was looked for, and what was found
         */
        public NoImplementation(String contract, String message) {
            super(contract, message);
        }
    }
}
