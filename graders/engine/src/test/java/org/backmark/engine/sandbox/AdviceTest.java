package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    private static final Set<String> ALL_TOOLS = Set.of("bwrap", "perl");

    @TempDir
    private Path root;

    private List<String> advice(Set<String> tools, boolean landlock) {
        return Advice.lines(new Advice.Machine(true, root, tools::contains, () -> landlock));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    @Test
    void whereNothingStandsInTheWayNothingIsSaid() {
        assertThat(advice(ALL_TOOLS, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proc/sys/kernel/apparmor_restrict_unprivileged_userns | 1 | sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
            proc/sys/user/max_user_namespaces                     | 0 | sysctl -w user.max_user_namespaces=10000
            proc/sys/kernel/unprivileged_userns_clone             | 0 | sysctl -w kernel.unprivileged_userns_clone=1
            .dockerenv                                            | x | --security-opt seccomp=unconfined
            run/.containerenv                                     | x | or use --sandbox user as root
            """)
    void whatIsSetAgainstItIsNamedWithItsRemedy(String file, String text, String remedy) throws IOException {
        write(file, text + "\n");
        assertThat(advice(ALL_TOOLS, true)).singleElement().asString().contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "proc/sys/kernel/apparmor_restrict_unprivileged_userns, 0",
        "proc/sys/user/max_user_namespaces, 10000",
        "proc/sys/kernel/unprivileged_userns_clone, 1",
    })
    void whatIsSetAsItShouldBeIsNotNamed(String file, String text) throws IOException {
        write(file, text + "\n");
        assertThat(advice(ALL_TOOLS, true)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsPackage() {
        assertThat(advice(Set.of("perl"), true))
                .containsExactly("install bubblewrap: apt-get install bubblewrap, or dnf install bubblewrap");
        assertThat(advice(Set.of("bwrap"), false))
                .containsExactly("for the sandboxes user and process, install Perl: apt-get install perl-base");
        assertThat(advice(ALL_TOOLS, false)).singleElement().asString().contains("boot a kernel with Landlock");
    }

    @Test
    void anotherSystemNeedsLinux() {
        assertThat(Advice.lines(new Advice.Machine(false, root, tool -> false, () -> false)))
                .containsExactly("bubblewrap needs Linux: grade in a Linux container or virtual machine");
    }
}
