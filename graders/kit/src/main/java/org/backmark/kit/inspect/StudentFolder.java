package org.backmark.kit.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The student's class files on the class path of this JVM. */
public final class StudentFolder {
    private static final String SUFFIX = ".class";
    private static final String TESTS = "test-classes";

    private final String packageName;
    private final ClassLoader loader;

    private StudentFolder(String packageName, ClassLoader loader) {
        this.packageName = packageName;
        this.loader = loader;
    }

    /**
     * The classes of a package, and those of packages below it that they name. Maven's folder of tests counts only where there
     * is no other.
     *
     * @return each class file's bytes by the class's binary name
     */
    public static Map<String, byte[]> classes(String packageName, ClassLoader loader) {
        StudentFolder folder = new StudentFolder(packageName, loader);
        try {
            return folder.withNamed(folder.names());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the classes of " + packageName + ": " + e.getMessage(), e);
        }
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> ofTests = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources(packageName.replace('.', '/')))) {
            if (url.getProtocol().equals("file")) {
                Path folder = Path.of(uri(url));
                (isOfTests(folder) ? ofTests : names).addAll(inFolder(folder));
            } else if (url.openConnection() instanceof JarURLConnection jar) {
                names.addAll(inJar(jar));
            }
        }
        return names.isEmpty() ? ofTests : names;
    }

    private boolean isOfTests(Path folder) {
        Path root = folder;
        for (int parts = packageName.split("\\.").length; parts > 0; parts--) {
            root = root.getParent();
        }
        return root.endsWith(TESTS);
    }

    private List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .flatMap(this::className)
                    .toList();
        }
    }

    private List<String> inJar(JarURLConnection connection) throws IOException {
        String folder = packageName.replace('.', '/') + "/";
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                    .flatMap(name -> className(name.substring(folder.length())))
                    .toList();
        }
    }

    private Stream<String> className(String file) {
        return file.endsWith(SUFFIX)
                ? Stream.of(packageName + "." + file.substring(0, file.length() - SUFFIX.length()))
                : Stream.empty();
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a folder: " + url, e);
        }
    }

    private Map<String, byte[]> withNamed(List<String> names) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.startsWith(packageName + ".") && !classes.containsKey(name)) {
                try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + SUFFIX)) {
                    if (in != null) {
                        classes.put(name, in.readAllBytes());
                        open.addAll(named(classes.get(name)));
                    }
                }
            }
        }
        return classes;
    }

    private static List<String> named(byte[] classFile) {
        try {
            StudentType type = StudentType.of(classFile);
            return Stream.concat(
                            type.parents().stream(),
                            type.units().stream()
                                    .flatMap(unit -> unit.uses().stream())
                                    .map(Use::owner))
                    .distinct()
                    .toList();
        } catch (RuntimeException e) {
            // The inspection says that it cannot be read.
            return List.of();
        }
    }
}
