package org.backmark.kit.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads what the instructions of a method name: members that they use, and lambdas and method references that they make. */
final class Uses {
    private final List<Use> uses = new ArrayList<>();
    private int line;

    private Uses() {}

    static List<Use> of(MethodNode method) {
        Uses found = new Uses();
        for (AbstractInsnNode instruction : method.instructions) {
            found.read(instruction);
        }
        return List.copyOf(found.uses);
    }

    private void read(AbstractInsnNode instruction) {
        if (instruction instanceof LineNumberNode number) {
            line = number.line;
        } else if (instruction instanceof FieldInsnNode field) {
            addField(field.owner, field.name);
        } else if (instruction instanceof MethodInsnNode call) {
            addCall(call.owner, call.name, call.desc, firstText(call));
        } else if (instruction instanceof InvokeDynamicInsnNode made) {
            Stream.concat(Stream.of(made.bsm), Stream.of(made.bsmArgs)).forEach(this::readHandle);
        } else if (instruction instanceof LdcInsnNode constant) {
            readHandle(constant.cst);
        }
    }

    private void readHandle(Object constant) {
        if (constant instanceof Handle handle && handle.getTag() <= Opcodes.H_PUTSTATIC) {
            addField(handle.getOwner(), handle.getName());
        } else if (constant instanceof Handle handle) {
            addCall(handle.getOwner(), handle.getName(), handle.getDesc(), Optional.empty());
        }
    }

    private void addField(String owner, String name) {
        uses.add(new Use(StudentType.binaryName(owner), name, null, line, Optional.empty()));
    }

    private void addCall(String owner, String name, String descriptor, Optional<String> text) {
        uses.add(new Use(StudentType.binaryName(owner), name, StudentType.parameters(descriptor), line, text));
    }

    // Only what stands right before the call, so that nothing else can have become an argument.
    private static Optional<String> firstText(MethodInsnNode call) {
        Optional<String> text = Optional.empty();
        AbstractInsnNode before = call;
        for (int left = Type.getArgumentTypes(call.desc).length; left > 0; left--) {
            do {
                before = before.getPrevious();
            } while (before instanceof LabelNode || before instanceof LineNumberNode);
            if (!(before instanceof LdcInsnNode constant && constant.cst instanceof String written)) {
                return Optional.empty();
            }
            text = Optional.of(written);
        }
        return text;
    }
}
