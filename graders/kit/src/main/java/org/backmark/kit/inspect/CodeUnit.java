package org.backmark.kit.inspect;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A method, a constructor or a static initialiser of a student's; each is equal to itself alone.
 *
 * @param owner its class
 * @param name {@code <init>} for a constructor, {@code <clinit>} for a static initialiser
 * @param parameters how many
 * @param access its modifiers, as bits
 * @param uses what its lines name, in their order
 */
record CodeUnit(StudentType owner, String name, int parameters, int access, List<Use> uses) {
    private static final String LAMBDA = "lambda$";

    boolean isConstructor() {
        return name.equals("<init>");
    }

    boolean isStaticInitialiser() {
        return name.equals("<clinit>");
    }

    boolean isPrivate() {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** The name of the member whose source it stands in: javac makes a method of each lambda. */
    String sourceName() {
        int end = name.lastIndexOf('$');
        if ((access & Opcodes.ACC_SYNTHETIC) == 0 || !name.startsWith(LAMBDA) || end <= LAMBDA.length()) {
            return name;
        }
        String around = name.substring(LAMBDA.length(), end);
        return switch (around) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> around;
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
