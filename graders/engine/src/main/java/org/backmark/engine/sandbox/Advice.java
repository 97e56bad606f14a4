package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What to install or set so that bubblewrap works, or the other sandboxes do what they can. */
public final class Advice {
    private static final String APPARMOR = "proc/sys/kernel/apparmor_restrict_unprivileged_userns";
    private static final String NAMESPACES = "proc/sys/user/max_user_namespaces";
    private static final String DEBIAN = "proc/sys/kernel/unprivileged_userns_clone";
    private static final List<String> CONTAINERS = List.of(".dockerenv", "run/.containerenv");

    private Advice() {}

    /**
     * What is looked at.
     *
     * @param linux whether it is one
     * @param root the folder of all files
     * @param tools knows the programs that are installed
     * @param landlock says whether the kernel has it
     */
    record Machine(boolean linux, Path root, Predicate<String> tools, BooleanSupplier landlock) {
        private boolean reads(String file, String value) {
            try {
                return Files.readString(root.resolve(file)).strip().equals(value);
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** A line for each thing that stands in the way on this machine. */
    public static List<String> lines() {
        return lines(
                new Machine(Host.linux(), Path.of("/"), tool -> Host.find(tool).isPresent(), Confinement::landlock));
    }

    static List<String> lines(Machine machine) {
        List<String> lines = new ArrayList<>();
        if (!machine.linux()) {
            return List.of("bubblewrap needs Linux: grade in a Linux container or virtual machine");
        }
        if (!machine.tools().test("bwrap")) {
            lines.add("install bubblewrap: apt-get install bubblewrap, or dnf install bubblewrap");
        }
        if (machine.reads(APPARMOR, "1")) {
            lines.add(
                    "AppArmor keeps users from making namespaces (Ubuntu 23.10 and later):"
                            + " sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or a profile for bwrap that allows userns");
        }
        if (machine.reads(NAMESPACES, "0")) {
            lines.add("user namespaces are switched off: sysctl -w user.max_user_namespaces=10000");
        }
        if (machine.reads(DEBIAN, "0")) {
            lines.add("user namespaces are for root alone: sysctl -w kernel.unprivileged_userns_clone=1");
        }
        if (!machine.tools().test("perl")) {
            lines.add("for the sandboxes user and process, install Perl: apt-get install perl-base");
        } else if (!machine.landlock().getAsBoolean()) {
            lines.add(
                    "for the sandboxes user and process, boot a kernel with Landlock (Linux 5.13 or newer, with landlock"
                            + " in its option lsm=); without it, keep Backmark's folder from other users: chmod -R o= FOLDER");
        }
        if (CONTAINERS.stream().anyMatch(file -> Files.exists(machine.root().resolve(file)))) {
            lines.add("this is a container: start it with --security-opt seccomp=unconfined"
                    + " --security-opt apparmor=unconfined --security-opt systempaths=unconfined,"
                    + " or use --sandbox user as root");
        }
        return lines;
    }
}
