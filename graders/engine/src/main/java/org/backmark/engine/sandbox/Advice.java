package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What to install or set so that bubblewrap works, or the other sandboxes do what they can. */
public final class Advice {
    private static final Path APPARMOR = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");
    private static final Path NAMESPACES = Path.of("/proc/sys/user/max_user_namespaces");
    private static final Path DEBIAN = Path.of("/proc/sys/kernel/unprivileged_userns_clone");
    private static final List<Path> CONTAINERS = List.of(Path.of("/.dockerenv"), Path.of("/run/.containerenv"));

    private Advice() {}

    /** A line for each thing that stands in the way on this machine. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!Host.linux()) {
            return List.of("bubblewrap needs Linux: grade in a Linux container or virtual machine");
        }
        if (Host.find("bwrap").isEmpty()) {
            lines.add("install bubblewrap: apt-get install bubblewrap, or dnf install bubblewrap");
        }
        if (reads(APPARMOR, "1")) {
            lines.add(
                    "AppArmor keeps users from making namespaces (Ubuntu 23.10 and later):"
                            + " sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or a profile for bwrap that allows userns");
        }
        if (reads(NAMESPACES, "0")) {
            lines.add("user namespaces are switched off: sysctl -w user.max_user_namespaces=10000");
        }
        if (reads(DEBIAN, "0")) {
            lines.add("user namespaces are for root alone: sysctl -w kernel.unprivileged_userns_clone=1");
        }
        if (Host.find("perl").isEmpty()) {
            lines.add("for the sandboxes user and process, install Perl: apt-get install perl-base");
        } else if (!Confinement.landlock()) {
            lines.add(
                    "for the sandboxes user and process, boot a kernel with Landlock (Linux 5.13 or newer, with landlock"
                            + " in its option lsm=); without it, keep Backmark's folder from other users: chmod -R o= FOLDER");
        }
        if (CONTAINERS.stream().anyMatch(Files::exists)) {
            lines.add("this is a container: start it with --security-opt seccomp=unconfined"
                    + " --security-opt apparmor=unconfined --security-opt systempaths=unconfined,"
                    + " or use --sandbox user as root");
        }
        return lines;
    }

    private static boolean reads(Path file, String value) {
        try {
            return Files.readString(file).strip().equals(value);
        } catch (IOException e) {
            return false;
        }
    }
}
