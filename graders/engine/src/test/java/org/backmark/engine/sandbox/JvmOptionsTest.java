package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {
    private static final Path HOME = Path.of("jre");

    private static List<String> options(boolean shared, Optional<Path> archive) {
        Program program = new Program(List.of(Path.of("a.jar")), "Main", 256, List.of(), List.of("-Dlast=1"), archive);
        return JvmOptions.of(new JavaRuntime(HOME, shared, Optional.empty()), program);
    }

    @Test
    void everythingThatAJvmMayGrowIsCapped() {
        assertThat(options(true, Optional.empty()))
                .contains(
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:CompressedClassSpaceSize=32m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:ActiveProcessorCount=1",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0");
    }

    @Test
    void itLeavesNoFileTakesNoVisitorAndEndsForWantOfMemory() {
        assertThat(options(true, Optional.empty()))
                .contains(
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null");
    }

    @Test
    void anArchiveOfClassesThatWasTriedIsInsistedOn() {
        assertThat(options(true, Optional.empty())).contains("-Xshare:on").doesNotContain("-Xshare:auto");
        assertThat(options(false, Optional.empty())).contains("-Xshare:auto").doesNotContain("-Xshare:on");
        assertThat(options(true, Optional.of(Path.of("worker.jsa"))))
                .contains("-Xshare:auto", "-XX:SharedArchiveFile=worker.jsa");
    }

    @Test
    void aProgramsOwnOptionsComeLast() {
        assertThat(options(true, Optional.empty())).endsWith("-Dlast=1");
    }
}
