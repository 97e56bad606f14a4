package org.backmark.app;

import java.util.List;

/**
 * Something that reads what comes from outside.
 *
 * @param name what it reads
 * @param every of so many inputs it gets one, where it takes long
 * @param seeds what it reads when all is well
 * @param target reads, and throws what a user is told
 */
record Reader(String name, int every, List<byte[]> seeds, Target target) {
    /** Reads an input. */
    @FunctionalInterface
    interface Target {
        void read(byte[] bytes) throws Exception;
    }

    Reader(String name, List<byte[]> seeds, Target target) {
        this(name, 1, seeds, target);
    }

    @Override
    public String toString() {
        return name;
    }
}
