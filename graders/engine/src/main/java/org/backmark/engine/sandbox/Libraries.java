package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The system's shared libraries that programs need. */
final class Libraries {
    private static final Pattern LOADED = Pattern.compile("(/\\S+) \\(0x");

    private Libraries() {}

    /**
     * The libraries of a run time and of further programs, by the paths under which the loader looks for them.
     *
     * @throws SandboxException if they cannot be listed
     */
    static SortedSet<String> of(Path runtime, List<String> programs) throws SandboxException {
        List<String> command = new ArrayList<>(List.of(Host.tool("ldd", "libc-bin")));
        command.addAll(programs);
        try (Stream<Path> files = Files.walk(runtime)) {
            files.filter(file -> file.endsWith("bin/java") || file.toString().endsWith(".so"))
                    .filter(Files::isRegularFile)
                    .map(Path::toString)
                    .forEach(command::add);
            SortedSet<String> libraries = new TreeSet<>();
            Matcher loaded = LOADED.matcher(Host.output(command));
            while (loaded.find()) {
                if (!Path.of(loaded.group(1)).normalize().startsWith(runtime)) {
                    libraries.add(loaded.group(1));
                }
            }
            return libraries;
        } catch (IOException e) {
            throw new SandboxException("the libraries of " + runtime + " cannot be listed: " + e.getMessage());
        }
    }

    /** What the links of a run time lead to outside of it: Debian keeps a JDK's settings in /etc. */
    static SortedSet<String> linkedTo(Path runtime) throws SandboxException {
        SortedSet<String> targets = new TreeSet<>();
        try (Stream<Path> files = Files.walk(runtime)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
                if (!target.startsWith(runtime) && Files.exists(target)) {
                    targets.add(target.toString());
                }
            }
            return targets;
        } catch (IOException e) {
            throw new SandboxException("the links of " + runtime + " cannot be followed: " + e.getMessage());
        }
    }
}
