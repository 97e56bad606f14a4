package org.backmark.engine.workspace;

import java.nio.file.Files;
import java.time.InstantSource;

/** A program with a temporary folder, which it removes when its input ends. */
final class WithWorkspace {
    private WithWorkspace() {}

    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            StaleWorkspaces.removeBeside(workspace.folder(), InstantSource.system());
            Files.writeString(workspace.subfolder("part").resolve("file"), "x");
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Until its input ends, or it is killed.
            }
        }
    }
}
