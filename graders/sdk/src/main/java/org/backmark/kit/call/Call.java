package org.backmark.kit.call;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.wire.CappedText;
import org.backmark.kit.wire.Contents;

/** Runs the student's code and turns whatever it does into an {@link Answer}. */
public final class Call {
    private static final int STACK_LINES = 8;
    private static final int LONGEST_MESSAGE = 500;
    private static final String NOT_INITIALISED = "Could not initialize class ";
    private final String studentPackage;
    private final KeptArguments kept = new KeptArguments();
    // Java tells what a static initialiser threw once, and later only that there was something.
    private Answer initialiser;

    /**
     * Runs code of one package.
     *
     * @param studentPackage whose lines are kept of a stack
     */
    public Call(String studentPackage) {
        this.studentPackage = studentPackage;
    }

    /**
     * Makes a new object of the student's class.
     *
     * @param loader knows the student's classes
     * @param implementation the name of a class with a constructor without parameters
     * @return its {@link Answer.Value} holds the object
     */
    public Answer construct(ClassLoader loader, String implementation) {
        return answer(() -> {
            Constructor<?> constructor =
                    Class.forName(implementation, true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Answer.Value(constructor.newInstance(), List.of(), List.of());
        });
    }

    /**
     * Calls one method.
     *
     * @param target the student's object
     * @param method the contract's method
     * @param arguments copies that the student's code may change
     */
    public Answer invoke(Object target, Method method, Object[] arguments) {
        return answer(() -> {
            Type[] types = method.getGenericParameterTypes();
            Contents[] before = contents(types, arguments);
            Object value = method.invoke(target, arguments);
            Contents[] after = contents(types, arguments);
            List<Boolean> modified = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < types.length; i++) {
                modified.add(before[i].differFrom(after[i]));
                if (arguments[i] instanceof CappedText text) {
                    texts.add(text.toString());
                }
            }
            if (KeptArguments.areKeptBy(method)) {
                kept.keep(target, method, arguments);
            } else {
                modified.addAll(kept.changed(target));
            }
            return new Answer.Value(value, modified, texts);
        });
    }

    private static Contents[] contents(Type[] types, Object[] arguments) {
        Contents[] contents = new Contents[types.length];
        for (int i = 0; i < types.length; i++) {
            // A generator is there to be used, so its state is no input.
            contents[i] = Contents.of(types[i], types[i] == java.util.Random.class ? null : arguments[i]);
        }
        return contents;
    }

    private Answer answer(Callable<Answer> call) {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            return failure(e.getCause());
        } catch (Throwable e) {
            // A static initialiser's error comes as it is.
            return failure(e);
        }
    }

    private Answer failure(Throwable thrown) {
        if (thrown instanceof NoClassDefFoundError
                && initialiser != null
                && message(thrown).startsWith(NOT_INITIALISED)) {
            return initialiser;
        }
        boolean initialising = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null;
        Answer answer = answerOf(initialising ? thrown.getCause() : thrown);
        if (initialising || initialiser == null && !(thrown instanceof Exception)) {
            initialiser = answer;
        }
        return answer;
    }

    private Answer answerOf(Throwable cause) {
        if (cause instanceof NotAttempted stub) {
            return new Answer.Stub(stub.method());
        }
        if (cause instanceof OutOfMemoryError) {
            return new Answer.OutOfMemory();
        }
        return new Answer.Threw(cause.getClass().getSimpleName(), message(cause), lines(cause));
    }

    // The student's own exception may fail while it is asked for its stack.
    private List<String> lines(Throwable cause) {
        try {
            return Arrays.stream(cause.getStackTrace())
                    .filter(element -> element.getClassName().startsWith(studentPackage + "."))
                    .limit(STACK_LINES)
                    .map(Call::line)
                    .toList();
        } catch (RuntimeException | Error e) {
            return List.of();
        }
    }

    private static String line(StackTraceElement element) {
        String name = element.getClassName();
        return name.substring(name.lastIndexOf('.') + 1)
                + "." + element.getMethodName()
                + "(" + element.getFileName() + ":" + element.getLineNumber() + ")";
    }

    // The student's own exception may fail while it is asked for its message.
    private static String message(Throwable cause) {
        try {
            String message = cause.getMessage();
            return message == null ? "" : message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        } catch (RuntimeException | Error e) {
            return "";
        }
    }
}
