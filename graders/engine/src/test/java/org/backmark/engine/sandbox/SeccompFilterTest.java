package org.backmark.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.backmark.engine.sandbox.SeccompFilter.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The filter, run by a small interpreter as the kernel would run it. */
class SeccompFilterTest {
    private static final int FORK_FLAGS = 0x01200011;
    private static final int THREAD_FLAGS = 0x003d0f00;

    private static int run(Processor processor, int audit, int number, int argument) {
        ByteBuffer program = ByteBuffer.wrap(SeccompFilter.of(processor)).order(ByteOrder.LITTLE_ENDIAN);
        int accumulator = 0;
        for (int at = 0; ; at++) {
            int code = program.getShort(8 * at);
            int operand = program.getInt(8 * at + 4);
            boolean jump;
            switch (code) {
                case SeccompFilter.RETURN -> {
                    return operand;
                }
                case SeccompFilter.LOAD -> {
                    accumulator = switch (operand) {
                        case SeccompFilter.NUMBER -> number;
                        case SeccompFilter.PROCESSOR -> audit;
                        case SeccompFilter.FIRST_ARGUMENT -> argument;
                        default -> throw new IllegalStateException("no field at " + operand);
                    };
                    continue;
                }
                case SeccompFilter.JUMP_IF_EQUAL -> jump = accumulator == operand;
                case SeccompFilter.JUMP_IF_AT_LEAST -> jump = Integer.compareUnsigned(accumulator, operand) >= 0;
                case SeccompFilter.JUMP_IF_ANY_BIT -> jump = (accumulator & operand) != 0;
                default -> throw new IllegalStateException("no instruction " + code);
            }
            at += Byte.toUnsignedInt(program.get(8 * at + (jump ? 2 : 3)));
        }
    }

    private static int run(Processor processor, int number, int argument) {
        return run(processor, processor.audit, number, argument);
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfTheListIsRefused(Processor processor) {
        for (Syscall call : Syscall.values()) {
            int number = call.number(processor);
            if (number != Syscall.NONE) {
                assertThat(run(processor, number, 0)).as(call.name()).isEqualTo(SeccompFilter.EPERM);
            }
        }
    }

    /** By the numbers of the kernel's tables, so that a call that gets lost from the list is missed. */
    @ParameterizedTest
    @CsvSource({
        "socket, 41, 198",
        "connect, 42, 203",
        "accept, 43, 202",
        "accept4, 288, 242",
        "bind, 49, 200",
        "listen, 50, 201",
        "ptrace, 101, 117",
        "process_vm_readv, 310, 270",
        "process_vm_writev, 311, 271",
        "mount, 165, 40",
        "umount2, 166, 39",
        "pivot_root, 155, 41",
        "chroot, 161, 51",
        "unshare, 272, 97",
        "setns, 308, 268",
        "bpf, 321, 280",
        "io_uring_setup, 425, 425",
        "io_uring_enter, 426, 426",
        "io_uring_register, 427, 427",
        "perf_event_open, 298, 241",
        "userfaultfd, 323, 282",
        "memfd_create, 319, 279",
        "execveat, 322, 281",
        "kill, 62, 129",
        "pidfd_open, 434, 434",
        "keyctl, 250, 219",
        "init_module, 175, 105",
        "kexec_load, 246, 104"
    })
    void whatNoWorkerNeedsIsRefused(String name, int x86, int arm) {
        assertThat(run(Processor.X86_64, x86, 0)).as(name).isEqualTo(SeccompFilter.EPERM);
        assertThat(run(Processor.AARCH64, arm, 0)).as(name).isEqualTo(SeccompFilter.EPERM);
    }

    @Test
    void noProcessIsStartedByTheOldCallsEither() {
        int fork = 57;
        int vfork = 58;
        assertThat(run(Processor.X86_64, fork, 0)).isEqualTo(SeccompFilter.EPERM);
        assertThat(run(Processor.X86_64, vfork, 0)).isEqualTo(SeccompFilter.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void aThreadMayBeStartedAndAProcessMayNot(Processor processor) {
        assertThat(run(processor, processor.clone, THREAD_FLAGS)).isEqualTo(SeccompFilter.ALLOW);
        assertThat(run(processor, processor.clone, FORK_FLAGS)).isEqualTo(SeccompFilter.EPERM);
        assertThat(run(processor, SeccompFilter.CLONE3, 0)).isEqualTo(SeccompFilter.ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void aProcessMaySetItsOwnLimitsOnly(Processor processor) {
        assertThat(run(processor, processor.prlimit, 0)).isEqualTo(SeccompFilter.ALLOW);
        assertThat(run(processor, processor.prlimit, 42)).isEqualTo(SeccompFilter.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProcessorsCallsEndTheProcess(Processor processor) {
        assertThat(run(processor, 0x40000003, 0, 0)).isEqualTo(SeccompFilter.KILL);
    }

    @Test
    void whatAWorkerNeedsIsAllowed() {
        int read = 0;
        int mmap = 9;
        int socketpair = 53;
        int execve = 59;
        int exitGroup = 231;
        for (int number : new int[] {read, mmap, socketpair, execve, exitGroup}) {
            assertThat(run(Processor.X86_64, number, 0)).as("call " + number).isEqualTo(SeccompFilter.ALLOW);
        }
        int armSocketpair = 199;
        int armExecve = 221;
        assertThat(run(Processor.AARCH64, armSocketpair, 0)).isEqualTo(SeccompFilter.ALLOW);
        assertThat(run(Processor.AARCH64, armExecve, 0)).isEqualTo(SeccompFilter.ALLOW);
    }

    @Test
    void theSecondTableOfX86IsNoWayAround() {
        int socket = 0x40000000 + 41;
        assertThat(run(Processor.X86_64, socket, 0)).isEqualTo(SeccompFilter.EPERM);
    }
}
