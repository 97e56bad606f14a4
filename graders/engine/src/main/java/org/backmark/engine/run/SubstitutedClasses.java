package org.backmark.engine.run;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backmark.sdk.worker.Substituted;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** A student's classes in which some methods of the contract ask the grader for the right answer. */
final class SubstitutedClasses {
    private static final Type SUBSTITUTED = Type.getType(Substituted.class);
    private static final org.objectweb.asm.commons.Method ANSWER =
            org.objectweb.asm.commons.Method.getMethod("Object answer (int, Object[])");
    private static final int VERSION = Opcodes.ASM9;

    private final List<Method> contract;
    private final List<Method> substituted;
    private final Set<Method> done;

    /**
     * For one contract.
     *
     * @param contract all of its methods, in the order of the wire
     * @param substituted those that give the right answers
     * @param done those among them that go on with the student's own code
     */
    SubstitutedClasses(List<Method> contract, List<Method> substituted, Set<Method> done) {
        this.contract = contract;
        this.substituted = substituted;
        this.done = done;
    }

    /** The same code; these classes are not modified. */
    StudentCode in(StudentCode code) {
        Map<String, byte[]> classes = new HashMap<>(code.classes());
        // Methods may be inherited from another of the student's classes.
        String name = code.implementation();
        while (classes.containsKey(name)) {
            ClassReader reader = new ClassReader(classes.get(name));
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Methods(writer), 0);
            classes.put(name, writer.toByteArray());
            name = String.valueOf(reader.getSuperName()).replace('/', '.');
        }
        return new StudentCode(code.packageName(), code.implementation(), classes, code.forbidden());
    }

    private Optional<Method> substituted(String name, String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        return substituted.stream()
                .filter(method ->
                        method.getName().equals(name) && Arrays.equals(Type.getArgumentTypes(method), parameters))
                .findFirst();
    }

    private final class Methods extends ClassVisitor {
        Methods(ClassVisitor next) {
            super(VERSION, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor written = super.visitMethod(access, name, descriptor, signature, exceptions);
            Optional<Method> method = substituted(name, descriptor);
            if (method.isEmpty() || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) != 0) {
                return written;
            }
            GeneratorAdapter body = new GeneratorAdapter(written, access, name, descriptor);
            if (done.contains(method.get())) {
                return new MethodVisitor(VERSION, written) {
                    @Override
                    public void visitCode() {
                        super.visitCode();
                        ask(body, method.get());
                        body.pop();
                    }
                };
            }
            body.visitCode();
            ask(body, method.get());
            body.unbox(Type.getReturnType(descriptor));
            body.returnValue();
            body.endMethod();
            return null;
        }

        private void ask(GeneratorAdapter body, Method method) {
            body.push(contract.indexOf(method));
            body.loadArgArray();
            body.invokeStatic(SUBSTITUTED, ANSWER);
        }
    }
}
