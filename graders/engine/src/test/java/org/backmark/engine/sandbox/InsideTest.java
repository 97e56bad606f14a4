package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a worker finds around it behind all walls, and what its process looks like from outside. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class InsideTest {
    private static final Path PROC = Path.of("/proc");

    @TempDir
    private Path folder;

    private final Map<String, String> seen = new TreeMap<>();
    private Process started;
    private Path worker;

    /** Prints what there is, and waits until its input ends. */
    static final class Visitor {
        private Visitor() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("environment " + new TreeMap<>(System.getenv()));
            for (String each : List.of("/", "/dev", "/proc", "/tmp", "/etc", "/jre/lib/server")) {
                String[] names = new File(each).list();
                System.out.println(each + " " + (names == null ? "nothing" : sorted(names)));
            }
            try (FileInputStream random = new FileInputStream("/dev/urandom");
                    FileOutputStream nowhere = new FileOutputStream("/dev/null")) {
                nowhere.write(random.read());
            }
            System.out.println("number " + ProcessHandle.current().pid());
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Whoever started this looks at it from outside meanwhile.
            }
        }

        private static List<String> sorted(String[] names) {
            Arrays.sort(names);
            return List.of(names);
        }
    }

    @BeforeEach
    void visit() throws Exception {
        Sandbox sandbox = Tried.sandbox(SandboxKind.BWRAP, folder);
        Program visitor =
                new Program(List.of(Open.classes(folder, Visitor.class)), Visitor.class.getName(), 64, List.of());
        ProcessBuilder builder = new ProcessBuilder(sandbox.command(visitor)).redirectErrorStream(true);
        builder.environment().put("BACKMARK_SECRET", "42");
        started = Starter.start(builder);
        BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            assertThat(line).as("a line, and not the end: " + seen).isNotNull();
            seen.put(line.replaceFirst(" .*", ""), line.replaceFirst("\\S+ ", ""));
        }
        worker = PROC.resolve(Long.toString(LeafProcess.of(started).pid()));
    }

    @AfterEach
    void end() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void theEnvironmentHoldsWhatTheJvmNeedsAndNothingOfTheGraders() {
        assertThat(seen).containsEntry("environment", "{LD_LIBRARY_PATH=/jre/lib, MALLOC_ARENA_MAX=1, PWD=/}");
    }

    /** Bubblewrap itself is the first process inside, and what it was started with can be read there. */
    @Test
    void bubblewrapWasStartedWithNoMore() throws IOException {
        for (ProcessHandle process = started.toHandle();
                !worker.endsWith(Long.toString(process.pid()));
                process = process.children().findFirst().orElseThrow()) {
            assertThat(Files.readString(PROC.resolve(process.pid() + "/environ")))
                    .as("of " + process.info().command())
                    .isEqualTo("LD_LIBRARY_PATH=/jre/lib\0MALLOC_ARENA_MAX=1\0");
        }
    }

    @Test
    void thereAreTwoDevicesAndNoProcessesSettingsOrTemporaryFiles() {
        assertThat(seen)
                .containsEntry("/dev", "[null, urandom]")
                .containsEntry("/proc", "nothing")
                .containsEntry("/etc", "nothing")
                .hasEntrySatisfying("/", names -> assertThat(names).doesNotContain("home", "root", "sys", "var"))
                .hasEntrySatisfying(
                        "/jre/lib/server", names -> assertThat(names).contains("libjvm.so"));
    }

    @Test
    void itHasNamespacesOfItsOwn() throws IOException {
        for (String kind : List.of("cgroup", "ipc", "mnt", "net", "pid", "user", "uts")) {
            assertThat(Files.readSymbolicLink(worker.resolve("ns").resolve(kind)))
                    .as(kind)
                    .isNotEqualTo(Files.readSymbolicLink(PROC.resolve("self/ns").resolve(kind)));
        }
        assertThat(Long.parseLong(seen.get("number"))).isLessThan(10);
    }

    /** A session of the grader's has its terminal, into which a worker could type. */
    @Test
    void itHasASessionOfItsOwn() throws IOException {
        assertThat(session(worker)).isNotEqualTo(session(PROC.resolve("self")));
    }

    private static String session(Path process) throws IOException {
        String line = Files.readString(process.resolve("stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ")[3];
    }

    @Test
    void itIsNobodyWithoutPrivilegesWhoeverStartsTheGrader() throws IOException {
        String status = Files.readString(worker.resolve("status"));
        assertThat(status)
                .containsPattern("Uid:\\s+[1-9]")
                .containsPattern("CapEff:\\s+0+\n")
                .containsPattern("CapBnd:\\s+0+\n")
                .containsPattern("NoNewPrivs:\\s+1\n")
                .containsPattern("Seccomp:\\s+2\n");
    }

    @Test
    void itsMemoryFilesAndThreadsAreLimited() throws IOException {
        assertThat(Files.readString(worker.resolve("limits")))
                .containsPattern("Max address space +" + (64 + 384) * 1024 * 1024 + " ")
                .containsPattern("Max file size +0 +0 ")
                .containsPattern("Max core file size +0 +0 ")
                .containsPattern("Max processes +64 +64 ");
    }
}
