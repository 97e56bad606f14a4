package org.backmark.kit.inspect;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the platform's, EJML's and the kit's types that a student's class can override. */
final class ForeignMethods {
    private final Map<String, Optional<Set<String>>> byType = new ConcurrentHashMap<>();

    /** Whether the type declares or inherits such a method; a type that is not known may. */
    boolean mayDeclare(String type, String method, int parameters) {
        return byType.computeIfAbsent(type, ForeignMethods::signatures)
                .map(signatures -> signatures.contains(method + "/" + parameters))
                .orElse(true);
    }

    private static Optional<Set<String>> signatures(String type) {
        try {
            Set<String> signatures = new LinkedHashSet<>();
            Class<?> loaded = Class.forName(type, false, ForeignMethods.class.getClassLoader());
            add(loaded.getMethods(), signatures);
            for (Class<?> above = loaded; above != null; above = above.getSuperclass()) {
                add(above.getDeclaredMethods(), signatures);
            }
            return Optional.of(signatures);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static void add(Method[] methods, Set<String> signatures) {
        Arrays.stream(methods)
                .map(method -> method.getName() + "/" + method.getParameterCount())
                .forEach(signatures::add);
    }
}
