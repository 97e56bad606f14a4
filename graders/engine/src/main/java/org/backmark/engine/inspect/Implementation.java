package org.backmark.engine.inspect;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The class that implements the contract, or why there is none.
 *
 * @param name its binary name, or null
 * @param problem one line, or null
 */
record Implementation(String name, String problem) {

    /** Looks for exactly one class that can be made without arguments. */
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
            return new Implementation(usable.get(0).getName(), null);
        }
        if (usable.size() > 1) {
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
        return new Implementation(null, line);
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
