package org.backmark.kit.files;

/** What a program does to a file. */
public enum Access {
    /** Opens it to read, or lists it. */
    READ,
    /** Makes it, or opens it to write. */
    CREATE,
    /** Adds bytes. */
    WRITE,
    /** Waits until its bytes are on the disk. */
    FORCE,
    /** Cuts it off. */
    TRUNCATE,
    /** Gives it another name. */
    MOVE,
    /** Removes it. */
    DELETE
}
