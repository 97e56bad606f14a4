package org.backmark.kit.inspect;

import java.util.Map;

/** Looks at compiled classes; safe for use by several threads. */
public interface Inspector {

    /**
     * Looks at them; never throws for what a student wrote, and runs nothing of it.
     *
     * @param classes each class file's bytes by the class's binary name
     */
    Inspection inspect(Map<String, byte[]> classes);
}
