package org.backmark.engine.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Folders that a worker which runs as another user can read; those of the tests are the tester's alone. */
public final class Open {
    private Open() {}

    /** A folder in one that is opened as well. */
    public static Path folder(Path parent, String name) throws IOException {
        open(parent);
        Path folder = Files.createDirectories(parent.resolve(name));
        open(folder);
        return folder;
    }

    private static void open(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** A worker with the JVM's caps only, for tests of other things. */
    public static Sandbox unconfined() {
        return new Unconfined(JavaRuntime.running("in a test"));
    }

    /** A folder with a class and those that it declares. */
    public static Path classes(Path parent, Class<?> type) throws IOException {
        Path root = folder(parent, "classes");
        List<Class<?>> types = new ArrayList<>(List.of(type));
        types.addAll(Arrays.asList(type.getDeclaredClasses()));
        for (Class<?> each : types) {
            String name = each.getName().replace('.', '/') + ".class";
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = type.getResourceAsStream("/" + name)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return root;
    }
}
