package org.backmark.sdk.worker;

import java.util.Map;

/** Loads the student's classes from memory. */
final class StudentClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    StudentClasses(Map<String, byte[]> classes, ClassLoader parent) {
        super("student", parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
