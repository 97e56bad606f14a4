package org.backmark.kit.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        List<StudentType> all = classes.below(contract).stream()
                .filter(type -> !type.isInterface() && !type.isLocal())
                .sorted(Comparator.comparing(StudentType::name))
                .toList();
        List<StudentType> concrete =
                all.stream().filter(type -> !type.isAbstract()).toList();
        List<StudentType> usable =
                concrete.stream().filter(Implementation::hasPlainConstructor).toList();
        if (usable.size() == 1) {
            return new Implementation(usable.get(0).name(), null, List.of());
        }
        if (usable.size() > 1) {
            Optional<StudentType> named = handedOut(usable, packageName + "." + simpleName + "Solution");
            if (named.isPresent()) {
                String name = named.get().name();
                List<StudentType> others = usable.stream()
                        .filter(type -> !type.name().equals(name))
                        .toList();
                String line = names(others, shown) + (others.size() == 1 ? " implements " : " implement ") + simpleName
                        + " too: " + shown.apply(name) + " is graded, which was handed out";
                return new Implementation(name, null, List.of(line));
            }
            return problem(names(usable, shown) + " all implement " + simpleName + ": keep one");
        }
        if (!concrete.isEmpty()) {
            String name = shown.apply(concrete.get(0).name());
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

    private static Optional<StudentType> handedOut(List<StudentType> usable, String name) {
        return usable.stream()
                .filter(type -> type.name().equals(name))
                .filter(type -> usable.stream().allMatch(other -> stubs(type) <= stubs(other)))
                .findFirst();
    }

    private static long stubs(StudentType type) {
        return type.units().stream()
                .flatMap(unit -> unit.uses().stream())
                .filter(use -> use.owner().equals(STUB) && use.member().equals("<init>"))
                .count();
    }

    private static String names(List<StudentType> types, Function<String, String> shown) {
        return types.stream().map(StudentType::name).map(shown).collect(Collectors.joining(", "));
    }

    private static boolean hasPlainConstructor(StudentType type) {
        return type.units().stream()
                .anyMatch(unit -> unit.isConstructor() && unit.parameters() == 0 && !unit.isPrivate());
    }
}
