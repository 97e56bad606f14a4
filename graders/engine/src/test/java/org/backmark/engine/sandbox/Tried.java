package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Sandboxes in tests, which are skipped, with the reason, where one does not work. */
public final class Tried {
    private Tried() {}

    /** A sandbox on the small run time. */
    public static Sandbox sandbox(SandboxKind kind, Path folder) throws IOException {
        return sandbox(JavaRuntime.small(JavaRuntime.cache()), kind, folder);
    }

    /** A sandbox on the run time with the compiler. */
    public static Sandbox compilers(SandboxKind kind, Path folder) throws IOException {
        return sandbox(JavaRuntime.compiling(JavaRuntime.cache()), kind, folder);
    }

    private static Sandbox sandbox(JavaRuntime runtime, SandboxKind kind, Path folder) throws IOException {
        try {
            return new Sandboxes(runtime, Open.folder(folder, "sandbox"), folder)
                    .open(kind)
                    .sandbox();
        } catch (SandboxException e) {
            return Assumptions.abort(kind + " does not work on this machine: " + e.getMessage());
        }
    }
}
