package org.backmark.engine.sandbox;

import java.util.List;

/** Confines a worker. */
public interface Sandbox {

    /** Which one this is. */
    SandboxKind kind();

    /**
     * The command line that starts a program inside.
     *
     * <p>It is to be run through {@link Starter}, for a sandbox may end with the thread that started it.
     *
     * @param program what is run; where the sandbox runs it as another user, that user must be able to read its jars
     */
    List<String> command(Program program);
}
