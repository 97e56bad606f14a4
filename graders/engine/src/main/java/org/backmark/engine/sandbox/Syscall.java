package org.backmark.engine.sandbox;

/**
 * The system calls that a worker is refused, with their numbers in Linux's tables for x86_64 and aarch64.
 *
 * <p>{@code execve} is not among them: it is how the worker itself starts. {@code clone}, {@code clone3} and
 * {@code prlimit64} have rules of their own in {@link SeccompFilter}.
 */
enum Syscall {
    SOCKET(41, 198),
    CONNECT(42, 203),
    ACCEPT(43, 202),
    ACCEPT4(288, 242),
    BIND(49, 200),
    LISTEN(50, 201),
    FORK(57, Syscall.NONE),
    VFORK(58, Syscall.NONE),
    EXECVEAT(322, 281),
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    KCMP(312, 272),
    PIDFD_OPEN(434, 434),
    PIDFD_GETFD(438, 438),
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    PIVOT_ROOT(155, 41),
    CHROOT(161, 51),
    OPEN_TREE(428, 428),
    MOVE_MOUNT(429, 429),
    FSOPEN(430, 430),
    FSCONFIG(431, 431),
    FSMOUNT(432, 432),
    FSPICK(433, 433),
    MOUNT_SETATTR(442, 442),
    NAME_TO_HANDLE_AT(303, 264),
    OPEN_BY_HANDLE_AT(304, 265),
    FANOTIFY_INIT(300, 262),
    UNSHARE(272, 97),
    SETNS(308, 268),
    BPF(321, 280),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    IO_URING_SETUP(425, 425),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    MEMFD_CREATE(319, 279),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    KEYCTL(250, 219),
    INIT_MODULE(175, 105),
    FINIT_MODULE(313, 273),
    DELETE_MODULE(176, 106),
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    IOPL(172, Syscall.NONE),
    IOPERM(173, Syscall.NONE),
    MODIFY_LDT(154, Syscall.NONE),
    SWAPON(167, 224),
    REBOOT(169, 142),
    ACCT(163, 89),
    SYSLOG(103, 116),
    // What outlives a process: shared memory, semaphores, queues.
    SHMGET(29, 194),
    SEMGET(64, 190),
    MSGGET(68, 186),
    MQ_OPEN(240, 180),
    // What Landlock lets an owner do to files: mode, owner, times, attributes.
    CHMOD(90, Syscall.NONE),
    FCHMOD(91, 52),
    FCHMODAT(268, 53),
    FCHMODAT2(452, 452),
    CHOWN(92, Syscall.NONE),
    FCHOWN(93, 55),
    LCHOWN(94, Syscall.NONE),
    FCHOWNAT(260, 54),
    UTIME(132, Syscall.NONE),
    UTIMES(235, Syscall.NONE),
    FUTIMESAT(261, Syscall.NONE),
    UTIMENSAT(280, 88),
    SETXATTR(188, 5),
    LSETXATTR(189, 6),
    FSETXATTR(190, 7),
    REMOVEXATTR(197, 14),
    LREMOVEXATTR(198, 15),
    FREMOVEXATTR(199, 16),
    // Other processes; a JVM signals its own threads with tgkill.
    KILL(62, 129),
    TKILL(200, 130),
    RT_SIGQUEUEINFO(129, 138),
    RT_TGSIGQUEUEINFO(297, 240),
    PIDFD_SEND_SIGNAL(424, 424),
    SETPRIORITY(141, 140),
    IOPRIO_SET(251, 30),
    SCHED_SETAFFINITY(203, 122),
    SCHED_SETPARAM(142, 118),
    SCHED_SETSCHEDULER(144, 119),
    SCHED_SETATTR(314, 274);

    static final int NONE = -1;
    private final int x86;
    private final int arm;

    Syscall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    /** Its number, or {@link #NONE} where the processor's table has no such call. */
    int number(SeccompFilter.Processor processor) {
        return processor == SeccompFilter.Processor.X86_64 ? x86 : arm;
    }
}
