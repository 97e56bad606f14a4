package org.backmark.engine.inspect;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
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
    private final Map<String, JavaClass> byName = new TreeMap<>();
    private final Map<String, Set<JavaClass>> supertypes = new HashMap<>();
    private final Map<String, Set<JavaClass>> subtypes = new HashMap<>();
    // Asked at every call that a student's code holds, of which there may be a hundred thousand.
    private final Map<String, Map<Signature, List<JavaCodeUnit>>> units = new HashMap<>();
    private final Map<String, Set<String>> fields = new HashMap<>();

    private record Signature(String name, int parameters) {}

    StudentClasses(JavaClasses imported) {
        imported.forEach(one -> byName.put(one.getName(), one));
        for (JavaClass one : byName.values()) {
            Set<JavaClass> above = new LinkedHashSet<>();
            climb(one, above);
            supertypes.put(one.getName(), above);
            above.forEach(type -> subtypes.computeIfAbsent(type.getName(), name -> new LinkedHashSet<>())
                    .add(one));
        }
    }

    private void climb(JavaClass type, Set<JavaClass> above) {
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .forEach(parent -> {
                    JavaClass known = byName.getOrDefault(parent.getName(), parent);
                    if (above.add(known) && byName.containsKey(known.getName())) {
                        climb(known, above);
                    }
                });
    }

    /** All of them, sorted by name. */
    Stream<JavaClass> all() {
        return byName.values().stream();
    }

    /** Whether the name is that of one of them. */
    boolean contain(String name) {
        return byName.containsKey(name);
    }

    /** The class itself and the student's types above it. */
    Stream<JavaClass> lineage(String name) {
        return Stream.concat(
                Stream.of(byName.get(name)), supertypes.get(name).stream().filter(type -> contain(type.getName())));
    }

    /** The names of others' types above the class. */
    Set<String> foreignSupertypes(String name) {
        return supertypes.get(name).stream()
                .map(JavaClass::getName)
                .filter(type -> !contain(type))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The student's types below the type, be it the student's or another's. */
    Set<JavaClass> below(String name) {
        return subtypes.getOrDefault(name, Set.of());
    }

    /** What the type, one of the student's, declares as that method or constructor, matched by the number of its parameters. */
    List<JavaCodeUnit> declared(JavaClass type, String member, int parameters) {
        return units.computeIfAbsent(
                        type.getName(),
                        name -> type.getCodeUnits().stream()
                                .collect(Collectors.groupingBy(unit -> new Signature(
                                        unit.getName(),
                                        unit.getRawParameterTypes().size()))))
                .getOrDefault(new Signature(member, parameters), List.of());
    }

    /** Whether the type, one of the student's, declares a field of that name. */
    boolean declaresField(JavaClass type, String field) {
        return fields.computeIfAbsent(
                        type.getName(),
                        name -> type.getFields().stream()
                                .map(JavaMember::getName)
                                .collect(Collectors.toSet()))
                .contains(field);
    }
}
