package org.backmark.engine.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The caps of a worker's JVM, and nothing that costs start-up time. */
final class JvmOptions {
    private JvmOptions() {}

    /**
     * All options but the class path.
     *
     * @param runtime the run time that takes them
     * @param program what is run
     */
    static List<String> of(JavaRuntime runtime, Program program) {
        List<String> options = new ArrayList<>(caps(program.heapMegabytes()));
        // An archive that does not fit is silently ignored unless it is asked for; a program's own was tried when it
        // was made.
        options.add(runtime.shared() && program.archive().isEmpty() ? "-Xshare:on" : "-Xshare:auto");
        program.archive().ifPresent(archive -> options.add("-XX:SharedArchiveFile=" + archive));
        options.addAll(program.options());
        return options;
    }

    private static List<String> caps(int heapMegabytes) {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ActiveProcessorCount=1",
                // A parallel stream runs in the thread that asks for it.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                // Standard output carries frames: the JVM's own words must not get between them.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                // Otherwise Java looks for /dev/random, and makes seeds for eight seconds where there is none.
                "-Djava.security.egd=file:/dev/urandom",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC");
    }
}
