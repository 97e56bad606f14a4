package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;

/**
 * What workers run on.
 *
 * @param home its folder, readable for everybody
 * @param shared whether its archive of classes is known to work
 * @param remark why it is not the small run time, if it is not
 */
public record JavaRuntime(Path home, boolean shared, Optional<String> remark) {

    /** The folder that the small run time is kept in from one run to the next. */
    public static Path cache() {
        if (Host.root()) {
            // Workers of root's run as another user, who cannot look into root's home.
            return Path.of("/var/cache/backmark");
        }
        String set = System.getenv("XDG_CACHE_HOME");
        return set == null || !set.startsWith("/")
                ? Path.of(System.getProperty("user.home"), ".cache", "backmark")
                : Path.of(set, "backmark");
    }

    /**
     * The JDK that runs this program.
     *
     * @param remark why it is used
     */
    public static JavaRuntime running(String remark) {
        return new JavaRuntime(Path.of(System.getProperty("java.home")), false, Optional.of(remark));
    }

    /**
     * A run time with {@code java.base} alone, made by jlink on first use.
     *
     * @param cache where it is kept, under the version of the JDK
     * @return the JDK that runs this program, where none can be made
     */
    public static JavaRuntime small(Path cache) {
        return made(cache, "java.base", List.of("java.base"));
    }

    /**
     * A run time with the compiler and with what JUnit needs, made by jlink on first use.
     *
     * @param cache where it is kept, under the version of the JDK
     * @return the JDK that runs this program, where none can be made
     */
    public static JavaRuntime compiling(Path cache) {
        // Jars, and what the compiler knows of older platforms, are read through the file system of zips.
        return made(cache, "jdk.compiler-logging", List.of("jdk.compiler", "jdk.zipfs", "java.logging"));
    }

    private static JavaRuntime made(Path cache, String name, List<String> modules) {
        Path home = cache.resolve(name + "-" + version() + "-sealed");
        try {
            Files.createDirectories(cache);
            checkOwner(cache);
            if (!Checksums.beside(home).holds()) {
                makeOnce(cache, home, modules);
            }
            return new JavaRuntime(home, true, Optional.empty());
        } catch (IOException e) {
            String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return running("no small run time, for " + line);
        }
    }

    private static String version() {
        return System.getProperty("java.vm.version") + "-" + Host.processor();
    }

    // Who else could write here could change what the grader starts.
    private static void checkOwner(Path cache) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        PosixFileAttributes it = Files.readAttributes(cache, PosixFileAttributes.class);
        if (!it.owner().getName().equals(System.getProperty("user.name"))
                || it.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException(cache + " is open to other users: make it yours alone, or remove it");
        }
    }

    /** What is wrong with it since it was made; nothing if it is as it was. */
    public Optional<String> damage() {
        boolean whole = shared ? Checksums.beside(home).holds() : Files.isExecutable(java());
        return whole
                ? Optional.empty()
                : Optional.of("the run time " + home + " was changed or removed while it was in use: run again with"
                        + " --resume, which makes it again");
    }

    /** Its launcher. */
    Path java() {
        return java(home);
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static void makeOnce(Path cache, Path home, List<String> modules) throws IOException {
        try (FileChannel lock =
                FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Checksums.beside(home).holds()) {
                make(home, modules);
            }
        }
    }

    // Made under another name, so that nobody ever finds half of one.
    private static void make(Path home, List<String> modules) throws IOException {
        Path making = home.resolveSibling(home.getFileName() + ".new");
        Folders.delete(making);
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        if (!Files.isExecutable(jlink)) {
            throw new IOException("jlink is missing: install a JDK, not a run time only");
        }
        try {
            Host.output(List.of(
                    jlink.toString(),
                    "--add-modules",
                    String.join(",", modules),
                    "--strip-java-debug-attributes",
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    making.toString()));
            Host.output(List.of(java(making).toString(), "-XX:+UseSerialGC", "-Xshare:dump"));
            Host.output(List.of(java(making).toString(), "-XX:+UseSerialGC", "-Xshare:on", "-version"));
            // Whatever is there is damaged.
            Folders.delete(home);
            Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
            Checksums.beside(home).write();
        } finally {
            Folders.delete(making);
        }
    }
}
