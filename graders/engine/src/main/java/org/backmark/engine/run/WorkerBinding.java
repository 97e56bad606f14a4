package org.backmark.engine.run;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.Budget;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.ContractProxy;
import org.backmark.kit.binding.Patience;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.ContractMethods;
import org.backmark.kit.score.StoppedBy;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;
import org.backmark.sdk.worker.Message;
import org.backmark.sdk.worker.Worker;

/** One submission's code in a worker; when a worker ends, the next call starts another. */
public final class WorkerBinding implements Binding {
    private static final double START_SECONDS = 20;
    private final Assignment assignment;
    private final StudentCode code;
    private final Host host;
    private final Consumer<byte[]> printed;
    private final Optional<Substitutes> substitutes;
    private WorkerProcess worker;
    private final Budget budget;
    private final Patience patience;
    private final Set<Integer> alive = new HashSet<>();
    private int objects;
    private final Set<StoppedBy> stops = EnumSet.noneOf(StoppedBy.class);

    /**
     * Where workers run.
     *
     * @param classPath the shim, the contracts and EJML
     * @param archive the archive of these classes, if there is one
     * @param watchdog ends calls that take too long
     * @param pool where workers come from
     */
    public record Host(List<Path> classPath, Optional<Path> archive, Watchdog watchdog, WorkerPool pool) {

        /**
         * A host that starts each worker when it is needed.
         *
         * @param folder an empty folder to run in
         * @param sandbox confines them
         */
        public Host(List<Path> classPath, Path folder, Watchdog watchdog, Sandbox sandbox) {
            this(classPath, Optional.empty(), watchdog, new WorkerPool(sandbox, folder, 0));
        }
    }

    /**
     * Binds a submission; no worker is started before the first call.
     *
     * @param assignment whose contract and limits count
     * @param code the submission
     * @param host where its workers run
     * @param printed takes what the student's code prints
     */
    public WorkerBinding(Assignment assignment, StudentCode code, Host host, Consumer<byte[]> printed) {
        this(
                assignment,
                code,
                host,
                printed,
                Optional.empty(),
                new Budget(assignment.limits().submissionSeconds()));
    }

    private WorkerBinding(
            Assignment assignment,
            StudentCode code,
            Host host,
            Consumer<byte[]> printed,
            Optional<Substitutes> substitutes,
            Budget budget) {
        this.substitutes = substitutes;
        this.assignment = assignment;
        this.budget = budget;
        this.patience = new Patience(assignment.limits(), budget);
        this.code = code;
        this.host = host;
        this.printed = printed;
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        int object = objects++;
        List<Method> methods = ContractMethods.of(contract);
        return ContractProxy.of(contract, calls, assignment.limits().heapMegabytes(), (method, arguments) -> {
            refuse(method.getName());
            patience.mayCall(method.getName());
            ensure(object);
            FrameWriter frame = worker.frame(Message.CALL);
            frame.putInt(object);
            frame.putInt(methods.indexOf(method));
            Type[] types = method.getGenericParameterTypes();
            for (int i = 0; i < types.length; i++) {
                Codec.write(frame, types[i], arguments[i]);
            }
            return ask(method.getName(), frame, method.getGenericReturnType());
        });
    }

    @Override
    public void forget() {
        patience.nextCheck();
        alive.clear();
        if (worker == null) {
            return;
        }
        // A worker that does not read its input would keep us waiting for ever.
        Watchdog.Watch watch = host.watchdog().watch(worker, assignment.limits().callSeconds());
        try {
            worker.tell(worker.frame(Message.FORGET));
        } catch (IOException e) {
            discard();
        } finally {
            watch.close();
        }
    }

    @Override
    public Binding afresh() {
        return new WorkerBinding(assignment, code, host, printed, substitutes, budget);
    }

    @Override
    public Optional<Binding> substituting(Set<Method> methods, Set<Method> done, Object right) {
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        List<Method> contract = ContractMethods.of(methods.iterator().next().getDeclaringClass());
        List<Method> substituted = List.copyOf(methods);
        return Optional.of(new WorkerBinding(
                assignment,
                new SubstitutedClasses(contract, substituted, done).in(code),
                host,
                printed,
                Optional.of(new Substitutes(contract, substituted, right)),
                budget));
    }

    @Override
    public boolean keepsTimeLimits() {
        return true;
    }

    @Override
    public boolean isSpent() {
        return budget.exhausted().isPresent();
    }

    /** The CPU seconds that the student's calls have used so far, wherever they ran. */
    public double seconds() {
        return budget.spent();
    }

    /** The walls around the worker that the student's code has met so far. */
    public Set<StoppedBy> stops() {
        return Set.copyOf(stops);
    }

    @Override
    public void close() {
        discard();
    }

    private void refuse(String method) {
        String why = code.forbidden().get(method);
        if (why != null) {
            throw new CallFailure.Rejected(method, why);
        }
    }

    private void ensure(int object) {
        if (alive.contains(object)) {
            return;
        }
        patience.mayConstruct();
        if (worker == null) {
            start();
        }
        String name = code.implementation().substring(code.implementation().lastIndexOf('.') + 1);
        Answer made = construct(object, name);
        if (!(made instanceof Answer.Value)) {
            throw ContractProxy.failure(name, made, assignment.limits().heapMegabytes());
        }
        alive.add(object);
    }

    private Answer construct(int object, String name) {
        FrameWriter frame = worker.frame(Message.CONSTRUCT);
        frame.putInt(object);
        try {
            Answer answer = ask(name, frame, void.class);
            patience.constructed();
            return answer;
        } catch (CallFailure e) {
            patience.couldNotConstruct(e);
            throw e;
        }
    }

    private void start() {
        try {
            Program program = new Program(
                    host.classPath(),
                    Worker.class.getName(),
                    assignment.limits().heapMegabytes(),
                    List.of(),
                    List.of(),
                    host.archive(),
                    cpuSeconds());
            worker = host.pool().take(program, printed);
            substitutes.ifPresent(worker::answerBy);
            define();
            worker.settled();
        } catch (IOException | WireException e) {
            String ending = worker == null ? "" : " (" + worker.ending() + ")";
            discard();
            throw new IllegalStateException("no worker can be started: " + e.getMessage() + ending, e);
        }
    }

    // One worker may run many checks.
    private long cpuSeconds() {
        return Math.max(Program.CPU_SECONDS, (long) (10 * assignment.limits().checkSeconds()));
    }

    // Nothing of the student's runs yet, but a start that never ends must not hold up the class.
    private void define() throws IOException {
        Watchdog.Watch watch = host.watchdog().watch(worker, START_SECONDS);
        try {
            worker.ask(definition(), void.class);
        } finally {
            watch.close();
        }
    }

    private FrameWriter definition() {
        FrameWriter frame = worker.frame(Message.DEFINE);
        frame.putText(assignment.contract());
        frame.putText(code.packageName());
        frame.putText(code.implementation());
        frame.putInt(code.classes().size());
        code.classes().forEach((name, bytes) -> {
            frame.putText(name);
            frame.putBytes(bytes);
        });
        return frame;
    }

    private Answer ask(String method, FrameWriter frame, Type type) {
        try (Watchdog.Watch watch = host.watchdog().watch(worker, patience.secondsFor(method))) {
            try {
                Answer answer = worker.ask(frame, type);
                Denials.in(answer).ifPresent(stops::add);
                if (answer instanceof Answer.OutOfMemory || !watch.verdict().isEmpty()) {
                    discard();
                }
                return answer;
            } catch (WireException e) {
                discard();
                stops.add(StoppedBy.PROTOCOL);
                throw new CallFailure.Crashed(method, "an answer that cannot be read", e.getMessage(), List.of());
            } catch (IOException e) {
                // What is said of it depends on what has been spent.
            } finally {
                patience.spent(watch.cpuSeconds(), watch.used());
            }
            throw ended(method, watch);
        }
    }

    private CallFailure ended(String method, Watchdog.Watch watch) {
        String ending = worker.ending();
        boolean outOfMemory = worker.outOfMemory();
        String likeliest = worker.halted() ? " (Runtime.halt?)" : "";
        discard();
        if (watch.verdict().isEmpty() && outOfMemory) {
            return new CallFailure.OutOfMemory(method, assignment.limits().heapMegabytes());
        } else if (watch.verdict().isEmpty()) {
            stops.add(StoppedBy.SANDBOX);
            return new CallFailure.Crashed(
                    method, "the program was ended while it ran: " + ending + likeliest, "", List.of());
        }
        return patience.timedOut(method, watch.verdict());
    }

    private void discard() {
        alive.clear();
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
