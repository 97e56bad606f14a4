package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Sandboxes in tests, which are skipped, with the reason, where one does not work. */
public final class Tried {
    private Tried() {}

    /** A sandbox on the small run time. */
    public static Sandbox sandbox(SandboxKind kind, Path folder) throws IOException {
        try {
            Path open = Open.folder(folder, "sandbox");
            return new Sandboxes(JavaRuntime.small(JavaRuntime.cache()), open, folder)
                    .open(kind)
                    .sandbox();
        } catch (SandboxException e) {
            return Assumptions.abort(kind + " does not work on this machine: " + e.getMessage());
        }
    }
}
