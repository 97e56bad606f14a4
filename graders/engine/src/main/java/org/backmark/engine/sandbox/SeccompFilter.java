package org.backmark.engine.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The filter of system calls, as the program that the kernel runs before each: classic BPF over {@code seccomp_data}. */
final class SeccompFilter {
    /** {@code struct seccomp_data}: the call's number, the processor's, and the low half of the first argument. */
    static final int NUMBER = 0;

    static final int PROCESSOR = 4;
    static final int FIRST_ARGUMENT = 16;

    static final int ALLOW = 0x7fff0000;
    static final int KILL = 0x80000000;
    static final int EPERM = 0x00050001;
    static final int ENOSYS = 0x00050026;

    static final int LOAD = 0x20;
    static final int JUMP_IF_EQUAL = 0x15;
    static final int JUMP_IF_AT_LEAST = 0x35;
    static final int JUMP_IF_ANY_BIT = 0x45;
    static final int RETURN = 0x06;

    static final int CLONE3 = 435;
    static final int CLONE_THREAD = 0x00010000;
    private static final int X32 = 0x40000000;

    private final ByteBuffer program = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    private SeccompFilter() {}

    /** A processor whose numbers are known. */
    enum Processor {
        X86_64(0xc000003e, 56, 157, 317, 302),
        AARCH64(0xc00000b7, 220, 167, 277, 261);

        final int audit;
        final int clone;
        final int prctl;
        final int seccomp;
        final int prlimit;

        Processor(int audit, int clone, int prctl, int seccomp, int prlimit) {
            this.audit = audit;
            this.clone = clone;
            this.prctl = prctl;
            this.seccomp = seccomp;
            this.prlimit = prlimit;
        }

        static Processor current() throws SandboxException {
            String name = Host.processor();
            return Arrays.stream(values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new SandboxException("no filter of system calls is known for " + name
                            + ": use x86_64 or aarch64, or --sandbox process"));
        }
    }

    /**
     * The file with the filter for this machine, which is written.
     *
     * @throws SandboxException if it cannot be, or the processor's numbers are not known
     */
    static Path in(Path folder) throws SandboxException {
        Path file = folder.resolve("seccomp.bpf");
        try {
            // Another sandbox's workers may be about to read it.
            return Files.exists(file) ? file : Files.write(file, of(Processor.current()));
        } catch (IOException e) {
            throw new SandboxException("the filter of system calls cannot be written: " + e.getMessage());
        }
    }

    /** The filter's bytes, an array of {@code struct sock_filter}. */
    static byte[] of(Processor processor) {
        SeccompFilter filter = new SeccompFilter();
        filter.write(processor);
        return Arrays.copyOf(filter.program.array(), filter.program.position());
    }

    // A jump counts the instructions that it skips: (if so, else).
    private void write(Processor processor) {
        add(LOAD, 0, 0, PROCESSOR);
        add(JUMP_IF_EQUAL, 1, 0, processor.audit);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        if (processor == Processor.X86_64) {
            add(JUMP_IF_AT_LEAST, 0, 1, X32);
            add(RETURN, 0, 0, EPERM);
        }
        // With EPERM the C library gives up; with ENOSYS it falls back to clone, whose flags can be looked at.
        add(JUMP_IF_EQUAL, 0, 1, CLONE3);
        add(RETURN, 0, 0, ENOSYS);
        for (Syscall call : Syscall.values()) {
            if (call.number(processor) != Syscall.NONE) {
                add(JUMP_IF_EQUAL, 0, 1, call.number(processor));
                add(RETURN, 0, 0, EPERM);
            }
        }
        // Its own limits only: 0 stands for the caller.
        add(JUMP_IF_EQUAL, 0, 4, processor.prlimit);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_IF_EQUAL, 0, 1, 0);
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, EPERM);
        add(JUMP_IF_EQUAL, 1, 0, processor.clone);
        add(RETURN, 0, 0, ALLOW);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_IF_ANY_BIT, 1, 0, CLONE_THREAD);
        add(RETURN, 0, 0, EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    private void add(int code, int ifSo, int otherwise, int operand) {
        program.putShort((short) code).put((byte) ifSo).put((byte) otherwise).putInt(operand);
    }
}
