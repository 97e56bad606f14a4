package org.backmark.engine.run;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.backmark.engine.worker.Worker;

/** The command line of a worker. */
final class WorkerCommand {
    private WorkerCommand() {}

    /**
     * A JVM with the given class path, and no more threads, memory or start-up work than a worker needs.
     *
     * @param classPath the shim, the contracts and EJML
     * @param heapMegabytes its heap
     */
    static List<String> of(List<Path> classPath, int heapMegabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:ActiveProcessorCount=1",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                Worker.class.getName());
    }
}
