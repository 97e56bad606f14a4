package org.backmark.kit.binding;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the student's class on the class path of this JVM. */
final class Implementations {
    private static final String SUFFIX = ".class";

    private Implementations() {}

    /**
     * The one class of the package that implements the contract.
     *
     * @throws CallFailure.NoImplementation if there is none, or more than one
     */
    static Class<?> only(Class<?> contract, String packageName, ClassLoader loader) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : classNames(packageName, loader)) {
            Class<?> candidate = load(name, loader);
            if (contract.isAssignableFrom(candidate) && !Modifier.isAbstract(candidate.getModifiers())) {
                found.add(candidate);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        String simple = contract.getSimpleName();
        throw new CallFailure.NoImplementation(
                simple,
                found.isEmpty()
                        ? "no class in package " + packageName + " implements " + simple + ": write `class " + simple
                                + "Solution implements " + simple + "`"
                        : "several classes implement " + simple + ", keep one: "
                                + found.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
    }

    private static List<String> classNames(String packageName, ClassLoader loader) {
        List<String> names = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(packageName.replace('.', '/')))) {
                if (url.getProtocol().equals("file")) {
                    names.addAll(inFolder(packageName, Path.of(uri(url))));
                } else if (url.openConnection() instanceof JarURLConnection jar) {
                    names.addAll(inJar(packageName, jar));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the classes of " + packageName + ": " + e.getMessage(), e);
        }
        return names;
    }

    private static List<String> inFolder(String packageName, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .flatMap(file -> className(packageName, file))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(String packageName, JarURLConnection connection) throws IOException {
        String folder = packageName.replace('.', '/') + "/";
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                    .flatMap(name -> className(packageName, name.substring(folder.length())))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> className(String packageName, String file) {
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

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("listed but not there: " + name, e);
        }
    }
}
