package org.backmark.kit.files;

import java.io.IOException;
import java.nio.file.Path;

/** Decides which accesses fail. */
@FunctionalInterface
public interface Faults {
    /**
     * Called before each access; of a write that fails, half of the bytes have been written.
     *
     * @param file as the file system below knows it
     * @throws IOException to let it fail; so does an error
     */
    void before(Access access, Path file) throws IOException;
}
