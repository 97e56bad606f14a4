package org.backmark.engine.workspace;

import java.nio.file.Files;
import java.time.InstantSource;

/** A program with a temporary folder, which it removes when its input ends. */
final class WithWorkplace {
    private WithWorkplace() {}

    public static void main(String[] arguments) throws Exception {
        try (Workspace workplace = Workspace.open()) {
            StaleWorkspaces.removeBeside(workplace.folder(), InstantSource.system());
            Files.writeString(workplace.subfolder("part").resolve("file"), "x");
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Until its input ends, or it is killed.
            }
        }
    }
}
