package org.backmark.engine.own.worker;

import java.util.Map;

/** Loads the student's classes and tests from memory. */
final class Classes extends ClassLoader {
    private final Map<String, byte[]> bytes;

    Classes(Map<String, byte[]> bytes, ClassLoader parent) {
        super("student", parent);
        this.bytes = bytes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] found = bytes.get(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, found, 0, found.length);
    }
}
