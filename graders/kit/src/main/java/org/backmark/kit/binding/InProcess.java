package org.backmark.kit.binding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.Answers;
import org.backmark.kit.call.Arguments;
import org.backmark.kit.call.Call;

/**
 * The student's own class in this JVM, as {@code mvn test} has it.
 *
 * <p>A call that takes too long is given up; its thread cannot be stopped, and ends with the JVM.
 */
public final class InProcess implements Binding {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long POLL_MILLIS = 100;

    private final String packageName;
    private final int heapMegabytes;
    private final Patience patience;
    private final ClassLoader loader;

    /**
     * Binds the class in the assignment's package that implements its contract.
     *
     * @param assignment whose package and limits count
     * @param loader where to look for the student's classes
     */
    public InProcess(Assignment assignment, ClassLoader loader) {
        this.packageName = assignment.packageName();
        this.heapMegabytes = assignment.limits().heapMegabytes();
        this.patience = new Patience(assignment.limits());
        this.loader = loader;
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        Class<?> implementation = Implementations.only(contract, packageName, loader);
        Call call = new Call(packageName);
        String name = implementation.getSimpleName();
        Answer made = construct(name, () -> call.construct(loader, implementation.getName()));
        if (made instanceof Answer.Value returned) {
            return ContractProxy.of(contract, calls, heapMegabytes, (method, arguments) -> {
                Object[] copies = Arguments.copies(method, arguments);
                return withinLimit(
                        method.getName(), () -> Answers.crossed(method, call.invoke(returned.value(), method, copies)));
            });
        }
        throw ContractProxy.failure(name, made, heapMegabytes);
    }

    private Answer construct(String name, Supplier<Answer> call) {
        patience.mayConstruct();
        try {
            Answer made = withinLimit(name, call);
            patience.constructed();
            return made;
        } catch (CallFailure e) {
            patience.couldNotConstruct(e);
            throw e;
        }
    }

    @Override
    public void forget() {
        patience.nextCheck();
    }

    private Answer withinLimit(String method, Supplier<Answer> call) {
        FutureTask<Answer> task = new FutureTask<>(call::get);
        Thread thread = new Thread(task, "call of " + method);
        thread.setDaemon(true);
        thread.start();
        Allowance allowance = new Allowance(patience.secondsFor(method), System.nanoTime());
        while (true) {
            double used = Math.max(0, THREADS.getThreadCpuTime(thread.getId()) / 1e9);
            try {
                Answer answer = task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                patience.spent(used);
                return answer;
            } catch (TimeoutException e) {
                Optional<String> verdict = allowance.verdict(used, System.nanoTime());
                if (verdict.isPresent()) {
                    patience.exceeded(method);
                    throw new CallFailure.TimedOut(method, verdict.get());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the call of " + method + " broke off", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while " + method + " ran", e);
            }
        }
    }
}
