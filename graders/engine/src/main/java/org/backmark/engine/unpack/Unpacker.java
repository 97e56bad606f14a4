package org.backmark.engine.unpack;

import java.nio.file.Path;

/** Takes a student's sources out of what was sent. */
public interface Unpacker {

    /**
     * Takes them out; never throws for what a student sent.
     *
     * @param submission a folder, an archive or a Java file
     */
    Unpacked unpack(Path submission);
}
