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
import org.backmark.kit.inspect.ClassFileInspector;
import org.backmark.kit.inspect.Inspection;
import org.backmark.kit.inspect.Inspection.Inspected;
import org.backmark.kit.inspect.Inspection.NotInspectable;
import org.backmark.kit.inspect.Inspector;
import org.backmark.kit.inspect.StudentFolder;

/**
 * The student's own class in this JVM, as {@code mvn test} has it.
 *
 * <p>What grading refuses is refused here too, by the same inspection. A call that takes too long is given up; its thread cannot be stopped, and ends with the JVM.
 */
public final class InProcess implements Binding {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long POLL_MILLIS = 100;

    private final String packageName;
    private final int heapMegabytes;
    private final Patience patience;
    private final ClassLoader loader;
    private final Inspector inspector;
    private final Call call;
    private Inspection inspection;

    /**
     * Binds the class in the assignment's package that implements its contract.
     *
     * @param assignment whose package and limits count
     * @param loader where to look for the student's classes
     */
    public InProcess(Assignment assignment, ClassLoader loader) {
        this(assignment, loader, new ClassFileInspector(assignment.packageName(), assignment.contract()));
    }

    /**
     * The same, with another inspection.
     *
     * @param inspector finds the class, and what it may not use
     */
    public InProcess(Assignment assignment, ClassLoader loader, Inspector inspector) {
        this.packageName = assignment.packageName();
        this.heapMegabytes = assignment.limits().heapMegabytes();
        this.patience =
                new Patience(assignment.limits(), new Budget(assignment.limits().submissionSeconds()));
        this.loader = loader;
        this.inspector = inspector;
        this.call = new Call(packageName);
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        Inspected inspected = inspected(contract);
        String name =
                inspected.implementation().substring(inspected.implementation().lastIndexOf('.') + 1);
        Object[] made = new Object[1];
        return ContractProxy.of(contract, calls, heapMegabytes, (method, arguments) -> {
            String why = inspected.refusal(method.getName());
            if (why != null) {
                throw new CallFailure.Rejected(method.getName(), why);
            }
            if (made[0] == null) {
                made[0] = object(name, () -> call.construct(loader, inspected.implementation()));
            }
            Object[] copies = Arguments.copies(method, arguments);
            return withinLimit(method.getName(), () -> Answers.crossed(method, call.invoke(made[0], method, copies)));
        });
    }

    private Inspected inspected(Class<?> contract) {
        if (inspection == null) {
            inspection = inspector.inspect(StudentFolder.classes(packageName, loader));
        }
        if (inspection instanceof NotInspectable refused) {
            throw new CallFailure.NoImplementation(contract.getSimpleName(), refused.line());
        }
        return (Inspected) inspection;
    }

    private Object object(String name, Supplier<Answer> call) {
        Answer made = construct(name, call);
        if (made instanceof Answer.Value value) {
            return value.value();
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

    @Override
    public boolean keepsTimeLimits() {
        return true;
    }

    private Answer withinLimit(String method, Supplier<Answer> call) {
        patience.mayCall(method);
        FutureTask<Answer> task = new FutureTask<>(call::get);
        Thread thread = new Thread(task, "call of " + method);
        thread.setDaemon(true);
        thread.start();
        Allowance allowance = new Allowance(patience.secondsFor(method), System.nanoTime());
        while (true) {
            double used = Math.max(0, THREADS.getThreadCpuTime(thread.getId()) / 1e9);
            try {
                Answer answer = task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                patience.spent(used, allowance.used(used, System.nanoTime()));
                return answer;
            } catch (TimeoutException e) {
                Optional<String> verdict = allowance.verdict(used, System.nanoTime());
                if (verdict.isPresent()) {
                    patience.spent(used, allowance.used(used, System.nanoTime()));
                    throw patience.timedOut(method, verdict.get());
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
