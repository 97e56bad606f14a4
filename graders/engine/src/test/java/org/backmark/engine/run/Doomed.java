package org.backmark.engine.run;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.engine.sandbox.Starter;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Everything;
import student.EverythingSolution;

/** A grader that is about to be killed: its worker loops, and what it has started is printed. */
final class Doomed {
    private Doomed() {}

    /** Arguments: a folder, and the kind of sandbox. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        SandboxKind kind = SandboxKind.valueOf(arguments[1]);
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        Sandbox sandbox =
                new Sandboxes(runtime, folder, folder).open(Optional.of(kind)).sandbox();
        if (kind == SandboxKind.NONE) {
            new Thread(() -> call(folder, sandbox)).start();
        } else {
            Program program =
                    new Program(List.of(Open.classes(folder, Endless.class)), Endless.class.getName(), 64, List.of());
            Process worker = Starter.start(new ProcessBuilder(sandbox.command(program)).directory(folder.toFile()));
            worker.inputReader().readLine();
        }
        Thread.sleep(2000);
        ProcessHandle.current().descendants().forEach(started -> System.out.println(started.pid()));
        System.out.println("ready");
        Thread.sleep(600_000);
    }

    // Nothing but the worker itself sees here that its grader has gone.
    private static void call(Path folder, Sandbox sandbox) {
        String name = EverythingSolution.class.getName();
        try (InputStream in = EverythingSolution.class.getResourceAsStream("EverythingSolution.class")) {
            List<Path> path = new ArrayList<>(WorkerClassPath.in(folder));
            path.add(Open.classes(folder, Everything.class));
            WorkerBinding binding = new WorkerBinding(
                    BindingContract.ASSIGNMENT,
                    new StudentCode("student", name, Map.of(name, in.readAllBytes()), Map.of()),
                    // No watchdog looks while this one is closed.
                    new WorkerBinding.Host(path, folder, closed(), sandbox),
                    bytes -> {});
            binding.instance(Everything.class, new CallLog()).badly("loop");
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private static Watchdog closed() {
        Watchdog watchdog = new Watchdog();
        watchdog.close();
        return watchdog;
    }

    /** A worker that looks at nothing. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) {
            System.out.println("begun");
            while (arguments.length == 0) {
                Thread.onSpinWait();
            }
        }
    }
}
