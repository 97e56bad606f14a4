package org.backmark.kit.inspect;

import java.util.Collection;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * How much there is to look through in a submission's classes, counted in time linear in their length.
 *
 * <p>Each call is kept as an object, and looked for in every class above and below the one that it names: a megabyte of
 * source can keep it busy for minutes.
 */
final class Volume {
    private static final int MOST_USES = 100_000;
    private static final long MOST_STEPS = 20_000_000;

    private long uses;
    private long steps;

    private Volume() {}

    /** Whether it is far above what a person writes; what cannot be read has none. */
    static boolean tooLarge(Collection<byte[]> classFiles) {
        Volume volume = new Volume();
        classFiles.forEach(volume::add);
        return volume.uses > MOST_USES || volume.steps > MOST_STEPS;
    }

    private void add(byte[] classFile) {
        Count count = new Count();
        try {
            new ClassReader(classFile).accept(count, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            // whoever reads it next says what it is
        }
        uses += count.uses;
        steps += (long) count.uses * count.methods;
    }

    /** Counts one class's methods, and what they use of fields and methods. */
    private static final class Count extends ClassVisitor {
        private int methods;
        private int uses;

        Count() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
            methods++;
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String method, String of, boolean isInterface) {
                    uses++;
                }

                @Override
                public void visitFieldInsn(int code, String owner, String field, String of) {
                    uses++;
                }
            };
        }
    }
}
