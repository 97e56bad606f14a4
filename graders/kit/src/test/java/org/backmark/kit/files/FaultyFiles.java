package org.backmark.kit.files;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The ordinary file system, in which accesses fail when they are told to. */
public final class FaultyFiles extends FileSystem {
    private final FaultyProvider provider;
    private final FileSystem below;
    private final List<FileChannel> open = new ArrayList<>();

    private FaultyFiles(FileSystem below, Faults faults) {
        this.below = below;
        this.provider = new FaultyProvider(this, below.provider(), faults);
    }

    /** The same path, with faults; so are all paths that are made from it. */
    public static Path at(Path path, Faults faults) {
        return new FaultyFiles(path.getFileSystem(), faults).wrap(path);
    }

    /** Closes what a program that was killed has left open, as its operating system does. */
    public static void closeAll(Path faulty) throws IOException {
        for (FileChannel channel : ((FaultyFiles) faulty.getFileSystem()).open) {
            channel.close();
        }
    }

    void opened(FileChannel channel) {
        open.add(channel);
    }

    Path wrap(Path path) {
        return path == null
                ? null
                : (Path) Proxy.newProxyInstance(
                        FaultyFiles.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(path));
    }

    static Path unwrap(Path path) {
        return path != null && Proxy.isProxyClass(path.getClass())
                ? ((Wrapped) Proxy.getInvocationHandler(path)).path
                : path;
    }

    private final class Wrapped implements InvocationHandler {
        private final Path path;

        Wrapped(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return FaultyFiles.this;
            } else if (method.getName().equals("iterator")) {
                return names();
            }
            Object[] plain = arguments == null ? new Object[0] : arguments.clone();
            for (int i = 0; i < plain.length; i++) {
                plain[i] = plain[i] instanceof Path argument ? unwrap(argument) : plain[i];
            }
            try {
                Object result = method.invoke(path, plain);
                return result instanceof Path made ? wrap(made) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Iterator<Path> names() {
            List<Path> names = new ArrayList<>();
            path.forEach(name -> names.add(wrap(name)));
            return names.iterator();
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return below.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return below.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return below.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(below.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = below.getPathMatcher(pattern);
        return path -> matcher.matches(unwrap(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return below.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return below.newWatchService();
    }
}
