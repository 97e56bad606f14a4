package org.backmark.kit.inspect;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The student's classes and how they inherit from each other and from others' types. */
final class StudentClasses {
    private final Map<String, StudentType> byName = new TreeMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, Set<StudentType>> subtypes = new HashMap<>();
    // Asked at every call that a student's code holds, of which there may be a hundred thousand.
    private final Map<String, Map<Signature, List<CodeUnit>>> units = new HashMap<>();

    private record Signature(String name, int parameters) {}

    StudentClasses(Collection<StudentType> types) {
        types.forEach(one -> byName.put(one.name(), one));
        for (StudentType one : byName.values()) {
            Set<String> above = new LinkedHashSet<>();
            climb(one, above);
            supertypes.put(one.name(), above);
            above.forEach(type -> subtypes.computeIfAbsent(type, name -> new LinkedHashSet<>())
                    .add(one));
        }
    }

    private void climb(StudentType type, Set<String> above) {
        for (String parent : type.parents()) {
            if (above.add(parent) && contain(parent)) {
                climb(byName.get(parent), above);
            }
        }
    }

    /** All of them, sorted by name. */
    Stream<StudentType> all() {
        return byName.values().stream();
    }

    /** Whether the name is that of one of them. */
    boolean contain(String name) {
        return byName.containsKey(name);
    }

    /** The class itself and the student's types above it. */
    Stream<StudentType> lineage(String name) {
        return Stream.concat(
                Stream.of(byName.get(name)),
                supertypes.get(name).stream().filter(this::contain).map(byName::get));
    }

    /** The names of others' types above the class. */
    Set<String> foreignSupertypes(String name) {
        return supertypes.get(name).stream()
                .filter(type -> !contain(type))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The student's types below the type, be it the student's or another's. */
    Set<StudentType> below(String name) {
        return subtypes.getOrDefault(name, Set.of());
    }

    /** What the type declares as that method or constructor, matched by the number of its parameters. */
    List<CodeUnit> declared(StudentType type, String member, int parameters) {
        return units.computeIfAbsent(
                        type.name(),
                        name -> type.units().stream()
                                .collect(Collectors.groupingBy(unit -> new Signature(unit.name(), unit.parameters()))))
                .getOrDefault(new Signature(member, parameters), List.of());
    }
}
