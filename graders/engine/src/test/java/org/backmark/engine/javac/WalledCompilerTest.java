package org.backmark.engine.javac;

import java.io.IOException;
import java.nio.file.Path;
import org.backmark.engine.sandbox.Sandbox;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Tried;
import org.junit.jupiter.api.Nested;

/** The compiler behind walls, on its small run time. */
class WalledCompilerTest {
    @Nested
    class Bubblewrap extends ConfinedCompilerTest {
        @Override
        protected Sandbox sandbox(Path folder) throws IOException {
            return Tried.compilers(SandboxKind.BWRAP, folder);
        }
    }

    @Nested
    class User extends ConfinedCompilerTest {
        @Override
        protected Sandbox sandbox(Path folder) throws IOException {
            return Tried.compilers(SandboxKind.USER, folder);
        }
    }

    @Nested
    class Process extends ConfinedCompilerTest {
        @Override
        protected Sandbox sandbox(Path folder) throws IOException {
            return Tried.compilers(SandboxKind.PROCESS, folder);
        }
    }
}
