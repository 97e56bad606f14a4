package org.backmark.engine.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Lists each package of the platform and of the class path once.
 *
 * <p>Every compilation asks anew which classes {@code java.lang}, {@code java.util} and the like have, and finding out takes
 * a fifth of its time. Neither the platform nor the class path changes while a grader runs, and javac writes nothing here.
 */
final class RememberedPackages extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<Listing, List<JavaFileObject>> known = new HashMap<>();

    private record Listing(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

    RememberedPackages(JavaFileManager manager) {
        super(manager);
    }

    // What does not exist is not remembered: a submission could name any number of such packages.
    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Listing asked = new Listing(location, packageName, Set.copyOf(kinds), recurse);
        List<JavaFileObject> found = known.get(asked);
        if (found == null) {
            found = StreamSupport.stream(
                            super.list(location, packageName, kinds, recurse).spliterator(), false)
                    .toList();
            if (!found.isEmpty()) {
                known.put(asked, found);
            }
        }
        return found;
    }
}
