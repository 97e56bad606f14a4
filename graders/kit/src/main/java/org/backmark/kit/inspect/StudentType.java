package org.backmark.kit.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class or interface of a student's, as its class file tells.
 *
 * @param node what ASM has read
 * @param name its binary name
 * @param parents the names of what it extends and implements
 * @param fields the names of the fields that it declares
 * @param units its methods, constructors and static initialiser
 */
record StudentType(ClassNode node, String name, List<String> parents, Set<String> fields, List<CodeUnit> units) {

    /**
     * Reads a class file.
     *
     * @throws RuntimeException if it is none
     */
    static StudentType of(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        List<CodeUnit> units = new ArrayList<>();
        StudentType type = new StudentType(
                node,
                binaryName(node.name),
                Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream())
                        .map(StudentType::binaryName)
                        .toList(),
                node.fields.stream().map(field -> field.name).collect(Collectors.toUnmodifiableSet()),
                units);
        for (MethodNode method : node.methods) {
            int parameters = Type.getArgumentTypes(method.desc).length;
            units.add(new CodeUnit(type, method.name, parameters, method.access, Uses.of(method)));
        }
        return type;
    }

    static String binaryName(String internal) {
        return internal.replace('/', '.');
    }

    /** The name of its source, if the class file tells it. */
    Optional<String> source() {
        return Optional.ofNullable(node.sourceFile);
    }

    boolean isInterface() {
        return (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isAbstract() {
        return (node.access & Opcodes.ACC_ABSTRACT) != 0;
    }

    /** Whether it stands inside a method, or has no name. */
    boolean isLocal() {
        return node.innerClasses.stream().anyMatch(inner -> inner.name.equals(node.name) && inner.outerName == null);
    }

    Optional<CodeUnit> staticInitialiser() {
        return units.stream().filter(CodeUnit::isStaticInitialiser).findFirst();
    }

    /** What can be called by name on an object or on the class. */
    Stream<CodeUnit> methods() {
        return units.stream().filter(unit -> !unit.isConstructor() && !unit.isStaticInitialiser());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StudentType type && type.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The simple names of a method's parameters. */
    static List<String> parameters(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
