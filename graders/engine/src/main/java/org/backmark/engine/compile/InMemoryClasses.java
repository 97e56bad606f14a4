package org.backmark.engine.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Keeps what javac writes in memory, for one compilation. */
final class InMemoryClasses extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    /**
     * Nothing is written yet.
     *
     * @param platform where the platform and the class path are found
     */
    InMemoryClasses(JavaFileManager platform) {
        super(platform);
    }

    /** The bytes of each class, by binary name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
        return bytes;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location != StandardLocation.SOURCE_PATH && super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("class:///Class.class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                classes.put(className, content);
                return content;
            }
        };
    }

    @Override
    public void close() {
        // the manager behind it is used again
    }
}
