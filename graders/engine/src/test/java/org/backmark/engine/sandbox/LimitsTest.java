package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
