package org.backmark.engine.inspect;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The class that implements the contract, or why there is none.
 *
 * @param name its binary name, or null
 * @param problem one line, or null
 * @param remarks a line where others might have been meant
 */
record Implementation(String name, String problem, List<String> remarks) {
    private static final String STUB = "org.backmark.kit.NotAttempted";

    /**
     * Looks for the class that can be made without arguments; of several, it is the one with the name that was handed out,
     * unless another has more of its methods written.
     */
    static Implementation in(
            StudentClasses classes, String contract, String packageName, Function<String, String> shown) {
        String simpleName = contract.substring(contract.lastIndexOf('.') + 1);
        List<JavaClass> all = classes.below(contract).stream()
                .filter(type -> !type.isInterface() && !type.isAnonymousClass() && !type.isLocalClass())
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
        List<JavaClass> concrete =
                all.stream().filter(type -> !isAbstract(type)).toList();
        List<JavaClass> usable = concrete.stream().filter(hasPlainConstructor()).toList();
        if (usable.size() == 1) {
            return new Implementation(usable.get(0).getName(), null, List.of());
        }
        if (usable.size() > 1) {
            Optional<JavaClass> named = handedOut(usable, packageName + "." + simpleName + "Solution");
            if (named.isPresent()) {
                String name = named.get().getName();
                List<JavaClass> others = usable.stream()
                        .filter(type -> !type.getName().equals(name))
                        .toList();
                String line = names(others, shown) + (others.size() == 1 ? " implements " : " implement ") + simpleName
                        + " too: " + shown.apply(name) + " is graded, which was handed out";
                return new Implementation(name, null, List.of(line));
            }
            return problem(names(usable, shown) + " all implement " + simpleName + ": keep one");
        }
        if (!concrete.isEmpty()) {
            String name = shown.apply(concrete.get(0).getName());
            return problem(name + " has no constructor without parameters that others may call: add `public " + name
                    + "() {}`");
        }
        if (!all.isEmpty()) {
            return problem(names(all, shown) + " is abstract: write all of its methods, and take `abstract` away");
        }
        return problem("no class in package " + packageName + " implements " + simpleName + ": write `class "
                + simpleName + "Solution implements " + simpleName + "`");
    }

    private static Implementation problem(String line) {
        return new Implementation(null, line, List.of());
    }

    private static Optional<JavaClass> handedOut(List<JavaClass> usable, String name) {
        return usable.stream()
                .filter(type -> type.getName().equals(name))
                .filter(type -> usable.stream().allMatch(other -> stubs(type) <= stubs(other)))
                .findFirst();
    }

    private static long stubs(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals(STUB))
                .count();
    }

    private static String names(List<JavaClass> types, Function<String, String> shown) {
        return types.stream().map(JavaClass::getName).map(shown).collect(Collectors.joining(", "));
    }

    private static boolean isAbstract(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static Predicate<JavaClass> hasPlainConstructor() {
        return type -> type.getConstructors().stream()
                .anyMatch(constructor -> constructor.getRawParameterTypes().isEmpty()
                        && !constructor.getModifiers().contains(JavaModifier.PRIVATE));
    }
}
