package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static List<String> prefix(int heapMegabytes, Set<Wall> walls) {
        return Limits.prefix(
                "prlimit", new Program(List.of(Path.of("a.jar")), "Main", heapMegabytes, List.of()), walls);
    }

    @Test
    void aWorkerOfTheUsualHeapFitsInto640MegabytesOfAddressSpace() {
        assertThat(prefix(256, EnumSet.of(Wall.LIMITS))).contains("--as=" + 640 * 1024 * 1024);
        assertThat(prefix(512, EnumSet.of(Wall.LIMITS))).contains("--as=" + 896 * 1024 * 1024);
    }

    @Test
    void itWritesNoFileAndLeavesNoCore() {
        assertThat(prefix(256, EnumSet.of(Wall.LIMITS))).startsWith("prlimit").contains("--fsize=0", "--core=0");
    }

    @Test
    void aWallThatIsNotThereIsNotAskedFor() {
        assertThat(prefix(256, EnumSet.noneOf(Wall.class))).containsExactly("prlimit");
        assertThat(prefix(256, EnumSet.of(Wall.THREADS))).containsExactly("prlimit", "--nproc=64");
    }

    /** Set outside, it would count all of that user's, and so the workers of other submissions. */
    @Test
    void theLimitOnThreadsIsSetInTheSandboxsOwnNamespaceOfUsers(@TempDir Path folder) throws Exception {
        assumeTrue(Host.find("bwrap").isPresent(), "bubblewrap is not installed");
        Program program = new Program(List.of(Path.of("a.jar")), "Main", 256, List.of());
        List<String> command =
                new Bubblewrap(JavaRuntime.running("in a test"), folder, EnumSet.allOf(Wall.class)).command(program);
        assertThat(command.indexOf("--unshare-all")).isPositive();
        assertThat(command.indexOf("--")).isGreaterThan(command.indexOf("--unshare-all"));
        assertThat(command.indexOf("--nproc=64")).isGreaterThan(command.indexOf("--"));
    }
}
