package org.backmark.engine.sandbox;

/** Something that a sandbox keeps student code from. */
public enum Wall {
    /** It cannot read the grader's own files. */
    GRADER_FILES("the grader's files"),

    /** It cannot read the machine's other files. */
    FILES("other files"),

    /** It cannot make a file. */
    WRITING("writing"),

    /** It has a network of its own, without anything in it. */
    NETWORK("network"),

    /** A filter refuses to start a process, to open a socket, and what else it has no need of. */
    SYSTEM_CALLS("system calls"),

    /** It does not see the grader's environment variables. */
    ENVIRONMENT("environment"),

    /** It does not see which processes there are. */
    PROCESSES("other processes"),

    /** It is an ordinary user without any privilege, and cannot gain one. */
    PRIVILEGES("privileges"),

    /** Its memory, CPU time and the size of files are limited. */
    LIMITS("limits"),

    /** The number of its threads and processes is limited. */
    THREADS("threads");

    private final String label;

    Wall(String label) {
        this.label = label;
    }

    /** What it stands before, in words. */
    public String label() {
        return label;
    }
}
