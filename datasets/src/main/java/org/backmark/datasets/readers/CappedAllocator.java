package org.backmark.datasets.readers;

import java.nio.ByteBuffer;
import us.hebi.matlab.mat.format.BufferAllocator;

/** Gives MFL memory only up to a limit, since it believes the sizes that a file states. */
final class CappedAllocator implements BufferAllocator {
    private long left;

    CappedAllocator(long limit) {
        this.left = limit;
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        if (bytes < 0 || bytes > left) {
            throw new IllegalArgumentException("The file asks for " + bytes + " bytes, " + left + " are left");
        }
        left -= bytes;
        return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
        left += buffer.capacity();
    }
}
