package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backmark.engine.sandbox.Open;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.sdk.worker.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {
    @TempDir
    private Path folder;

    private Set<Long> before;
    private Program program;
    private WorkerPool pool;

    @BeforeEach
    void open() throws IOException {
        program = program(64);
        before = processes();
        pool = new WorkerPool(Open.unconfined(), folder, 1);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void nothingIsStartedBeforeTheFirstIsAskedFor() {
        assertThat(started()).isEmpty();
    }

    @Test
    void theNextWorkerIsStartedWhileOneIsInUse() throws IOException {
        try (WorkerProcess taken = take(program)) {
            assertThat(taken.alive()).isTrue();
            assertThat(started()).hasSize(2);
        }
        assertThat(started()).hasSize(1);
    }

    @Test
    void noWorkerIsHandedOutTwice() throws IOException {
        take(program).close();
        for (int i = 0; i < 3; i++) {
            Set<Long> waiting = started();
            take(program).close();
            assertThat(started()).hasSize(1).doesNotContainAnyElementsOf(waiting);
        }
    }

    @Test
    void aWorkerThatEndedWhileItWaitedIsNotHandedOut() throws IOException {
        take(program).close();
        started().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        started()
                .forEach(pid -> ProcessHandle.of(pid)
                        .ifPresent(handle -> handle.onExit().join()));
        try (WorkerProcess taken = take(program)) {
            assertThat(taken.alive()).isTrue();
        }
    }

    @Test
    void anotherProgramGetsWorkersOfItsOwn() throws IOException {
        take(program).close();
        Set<Long> waiting = started();
        try (WorkerProcess taken = take(program(32))) {
            assertThat(taken.alive()).isTrue();
            assertThat(started()).hasSize(2).doesNotContainAnyElementsOf(waiting);
        }
    }

    @Test
    void whoeverNeedsAWorkerThatCannotStartIsTold() {
        Program missing = new Program(List.of(), "Main", 64, List.of());
        WorkerPool broken = new WorkerPool(new Broken(), folder, 1);
        assertThatThrownBy(() -> broken.take(missing, text -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void noWorkerIsLeft() throws IOException {
        take(program).close();
        assertThat(started()).hasSize(1);
        pool.close();
        assertThat(started()).isEmpty();
    }

    @Test
    void aClosedPoolStartsNoneAhead() throws IOException {
        pool.close();
        take(program).close();
        assertThat(started()).isEmpty();
    }

    private record Broken() implements Sandbox {
        @Override
        public SandboxKind kind() {
            return SandboxKind.NONE;
        }

        @Override
        public List<String> command(Program program) {
            return List.of("/there/is/no/such/program");
        }
    }

    private WorkerProcess take(Program wanted) throws IOException {
        return pool.take(wanted, text -> {});
    }

    private Program program(int heapMegabytes) throws IOException {
        Path jars = Open.folder(folder, "jars" + heapMegabytes);
        return new Program(WorkerClassPath.in(jars), Worker.class.getName(), heapMegabytes, List.of());
    }

    private static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private Set<Long> started() {
        Set<Long> now = processes();
        now.removeAll(before);
        return now;
    }
}
