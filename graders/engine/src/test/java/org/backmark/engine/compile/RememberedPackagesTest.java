package org.backmark.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class RememberedPackagesTest {
    private static final Set<JavaFileObject.Kind> CLASSES = EnumSet.of(JavaFileObject.Kind.CLASS);

    private final Asked asked = new Asked();
    private final RememberedPackages packages = new RememberedPackages(asked);

    /** Javac's own, and what it was asked for. */
    private static final class Asked extends ForwardingJavaFileManager<JavaFileManager> {
        private final List<String> listed = new ArrayList<>();

        Asked() {
            super(ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            listed.add(packageName);
            return super.list(location, packageName, kinds, recurse);
        }
    }

    private Iterable<JavaFileObject> platform(String packageName) throws IOException {
        return packages.list(StandardLocation.PLATFORM_CLASS_PATH, packageName, CLASSES, false);
    }

    @Test
    void aPackageIsListedOnceAndRightly() throws IOException {
        Iterable<JavaFileObject> first = platform("java.util");

        assertThat(platform("java.util")).isSameAs(first);
        assertThat(asked.listed).containsExactly("java.util");
        assertThat(first)
                .extracting(JavaFileObject::getName)
                .anyMatch(name -> name.endsWith("/ArrayList.class"))
                .noneMatch(name -> name.endsWith("/Stream.class"));
    }

    @Test
    void anotherQuestionHasItsOwnAnswer() throws IOException {
        platform("java.util");

        assertThat(platform("java.io"))
                .extracting(JavaFileObject::getName)
                .anyMatch(name -> name.endsWith("/File.class"));
        assertThat(packages.list(StandardLocation.PLATFORM_CLASS_PATH, "java.util", CLASSES, true))
                .extracting(JavaFileObject::getName)
                .anyMatch(name -> name.endsWith("/Stream.class"));
        assertThat(packages.list(
                        StandardLocation.PLATFORM_CLASS_PATH,
                        "java.util",
                        EnumSet.of(JavaFileObject.Kind.SOURCE),
                        false))
                .isEmpty();
        assertThat(packages.list(StandardLocation.CLASS_PATH, "java.util", CLASSES, false))
                .isEmpty();
    }

    /** Submissions could name any number of them. */
    @Test
    void whatDoesNotExistIsNotRemembered() throws IOException {
        assertThat(platform("no.such.name")).isEmpty();
        assertThat(platform("no.such.name")).isEmpty();
        assertThat(asked.listed).containsExactly("no.such.name", "no.such.name");
    }
}
