package org.backmark.kit.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file whose writes fail when they are told to, half done. */
final class FaultyChannel extends FileChannel {
    private final FileChannel below;
    private final Path file;
    private final Faults faults;

    FaultyChannel(FileChannel below, Path file, Faults faults) {
        this.below = below;
        this.file = file;
        this.faults = faults;
    }

    private interface Writing {
        int write(ByteBuffer bytes) throws IOException;
    }

    private int write(ByteBuffer bytes, Writing writing) throws IOException {
        try {
            faults.before(Access.WRITE, file);
        } catch (IOException | Error e) {
            writing.write(bytes.slice().limit(bytes.remaining() / 2));
            throw e;
        }
        return writing.write(bytes);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return write(bytes, below::write);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return write(bytes, rest -> below.write(rest, position));
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        faults.before(Access.TRUNCATE, file);
        below.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        // Nobody pulls the plug in the middle of a test.
        faults.before(Access.FORCE, file);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return below.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        return below.read(buffers, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return below.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return below.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        below.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return below.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return below.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return below.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return below.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        below.close();
    }
}
