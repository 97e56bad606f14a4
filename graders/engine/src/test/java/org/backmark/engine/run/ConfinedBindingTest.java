package org.backmark.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Tried;
import org.junit.jupiter.api.Nested;

/** The contract, in a worker behind each kind of walls. */
class ConfinedBindingTest {
    @Nested
    class Bubblewrap extends WorkerBindingTest {
        @Override
        protected Sandbox sandbox(Path folder) throws IOException {
            return Tried.sandbox(SandboxKind.BWRAP, folder);
        }
    }

    @Nested
    class User extends WorkerBindingTest {
        @Override
        protected Sandbox sandbox(Path folder) throws IOException {
            return Tried.sandbox(SandboxKind.USER, folder);
        }
    }

    @Nested
    class Process extends WorkerBindingTest {
        @Override
        protected Sandbox sandbox(Path folder) throws IOException {
            return Tried.sandbox(SandboxKind.PROCESS, folder);
        }
    }
}
