package org.backmark.kit.files;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Passes everything on to another provider, if the faults let it. */
final class FaultyProvider extends FileSystemProvider {
    private final FaultyFiles files;
    private final FileSystemProvider below;
    private final Faults faults;

    FaultyProvider(FaultyFiles files, FileSystemProvider below, Faults faults) {
        this.files = files;
        this.below = below;
        this.faults = faults;
    }

    private static Path plain(Path path) {
        return FaultyFiles.unwrap(path);
    }

    private static Access access(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)
                ? Access.CREATE
                : Access.READ;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        faults.before(access(options), plain(path));
        FileChannel channel = below.newFileChannel(plain(path), options, attributes);
        files.opened(channel);
        return new FaultyChannel(channel, plain(path), faults);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        faults.before(access(options), plain(path));
        return below.newByteChannel(plain(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        faults.before(Access.READ, plain(path));
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                below.newDirectoryStream(plain(path), entry -> filter.accept(files.wrap(entry)))) {
            stream.forEach(entry -> entries.add(files.wrap(entry)));
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return entries.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        faults.before(Access.CREATE, plain(path));
        below.createDirectory(plain(path), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        faults.before(Access.DELETE, plain(path));
        below.delete(plain(path));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        faults.before(Access.MOVE, plain(to));
        below.move(plain(from), plain(to), options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        faults.before(Access.CREATE, plain(to));
        below.copy(plain(from), plain(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return below.isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return below.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return below.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        below.checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return below.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return below.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return below.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        below.setAttribute(plain(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
