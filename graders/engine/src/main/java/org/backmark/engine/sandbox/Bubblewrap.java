package org.backmark.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A worker in namespaces of its own, on a file system that holds the run time, its libraries and the worker's jars, all
 * of it read-only, without {@code /proc}, network or privileges, behind a filter of system calls.
 */
final class Bubblewrap implements Sandbox {
    private static final String NOBODY = "65534";
    private static final String RUNTIME = "/jre";
    private final JavaRuntime runtime;
    private final Set<Wall> walls;
    private final Path filter;
    private final String bwrap;
    private final String prlimit;
    private final List<String> mounts = new ArrayList<>();

    /**
     * Prepares one.
     *
     * @param runtime what workers run on
     * @param folder where the filter is written
     * @param walls which walls to put up; all of them, but in a test of the others
     * @throws SandboxException if something is missing on this machine
     */
    Bubblewrap(JavaRuntime runtime, Path folder, Set<Wall> walls) throws SandboxException {
        if (!Host.linux()) {
            throw new SandboxException("bubblewrap needs Linux");
        }
        this.runtime = runtime;
        this.walls = Set.copyOf(walls);
        this.bwrap = Host.tool("bwrap", "bubblewrap");
        this.prlimit = Host.tool("prlimit", "util-linux");
        this.filter = SeccompFilter.in(folder);
        SortedSet<String> files = Libraries.of(runtime.home(), List.of(prlimit));
        files.addAll(Libraries.linkedTo(runtime.home()));
        files.add(prlimit);
        files.forEach(file -> mount(file, file));
        mount(runtime.home().toString(), RUNTIME);
    }

    private void mount(String from, String to) {
        mounts.addAll(List.of("--ro-bind", from, to));
    }

    @Override
    public SandboxKind kind() {
        return SandboxKind.BWRAP;
    }

    @Override
    public List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        if (walls.contains(Wall.SYSTEM_CALLS)) {
            command.addAll(List.of("/bin/sh", "-c", "exec 9<\"$0\"; exec \"$@\"", filter.toString()));
        }
        if (Host.root() && walls.contains(Wall.PRIVILEGES)) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
        }
        // Bubblewrap's own environment can be read from inside.
        command.add("env");
        if (walls.contains(Wall.ENVIRONMENT)) {
            command.add("-i");
        }
        // Without /proc the launcher does not find its own libraries.
        command.addAll(List.of("LD_LIBRARY_PATH=" + RUNTIME + "/lib", "MALLOC_ARENA_MAX=1", bwrap));
        command.addAll(confinement());
        List<String> inside = mountJars(command, program);
        command.addAll(List.of("--chdir", "/"));
        if (walls.contains(Wall.WRITING)) {
            command.addAll(List.of("--remount-ro", "/"));
        }
        command.add("--");
        command.addAll(run(program, inside));
        return command;
    }

    private List<String> confinement() {
        List<String> options = new ArrayList<>(List.of("--unshare-all", "--die-with-parent", "--new-session"));
        if (!walls.contains(Wall.NETWORK)) {
            options.add("--share-net");
        }
        options.addAll(List.of(walls.contains(Wall.PRIVILEGES) ? "--cap-drop" : "--cap-add", "ALL"));
        if (walls.contains(Wall.SYSTEM_CALLS)) {
            options.addAll(List.of("--seccomp", "9"));
        }
        if (!walls.contains(Wall.PROCESSES)) {
            options.addAll(List.of("--proc", "/proc"));
        }
        if (!walls.contains(Wall.FILES)) {
            options.addAll(List.of("--ro-bind", "/etc", "/etc"));
        }
        options.addAll(mounts);
        options.addAll(List.of("--dev-bind", "/dev/null", "/dev/null"));
        options.addAll(List.of("--dev-bind", "/dev/urandom", "/dev/urandom"));
        return options;
    }

    private static List<String> mountJars(List<String> command, Program program) {
        List<String> inside = new ArrayList<>();
        for (Path entry : program.classPath()) {
            String outside = entry.toAbsolutePath().toString();
            // An archive of classes remembers under which names their jars lay.
            String name =
                    program.archive().isPresent() ? outside : "/worker/" + inside.size() + "-" + entry.getFileName();
            command.addAll(List.of("--ro-bind", outside, name));
            inside.add(name);
        }
        program.archive()
                .map(Path::toString)
                .ifPresent(archive -> command.addAll(List.of("--ro-bind", archive, archive)));
        return inside;
    }

    private List<String> run(Program program, List<String> classPath) {
        List<String> command = new ArrayList<>();
        // A limit on processes counts this sandbox's alone only if it is set inside.
        command.addAll(Limits.prefix(prlimit, program, walls));
        command.add(RUNTIME + "/bin/java");
        command.addAll(JvmOptions.of(runtime, program));
        command.addAll(List.of("-cp", classPath.stream().collect(Collectors.joining(":")), program.mainClass()));
        command.addAll(program.arguments());
        return command;
    }
}
