package org.backmark.engine.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads a gzipped tar archive from front to end. */
final class TarGz {
    private static final long HEADER_BYTES = 1 << 20;

    private TarGz() {}

    static void read(InputStream compressed, String prefix, BoundedCollector intake) throws IOException {
        GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                .setInputStream(compressed)
                .setDecompressConcatenated(true)
                .get();
        Meter meter = new Meter(gzip, intake);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(meter, RawNames.TAR_ENCODING)) {
            meter.allow(HEADER_BYTES);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                meter.allow(Long.MAX_VALUE);
                String name = intake.admit(prefix + RawNames.of(entry), entry.isDirectory());
                if (!entry.isDirectory()) {
                    if (special(entry)) {
                        intake.special(RawNames.of(entry), name, "link or device");
                    } else if (intake.wants(name)) {
                        intake.take(name, tar, -1);
                    }
                }
                meter.allow(entry.getSize() + HEADER_BYTES);
            }
        }
    }

    private static boolean special(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isFIFO()
                || entry.isCharacterDevice()
                || entry.isBlockDevice();
    }

    /** Counts what is unpacked, skipped entries and the headers between them included. */
    private static final class Meter extends FilterInputStream {
        private final GzipCompressorInputStream gzip;
        private final BoundedCollector intake;
        private long unpacked;
        private long allowed;

        Meter(GzipCompressorInputStream gzip, BoundedCollector intake) {
            super(gzip);
            this.gzip = gzip;
            this.intake = intake;
        }

        /** How much may be read from here on: the library holds long names in memory, however long they are. */
        void allow(long bytes) {
            allowed = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                unpacked += count;
                allowed -= count;
                intake.count(count);
                intake.checkRatio(unpacked, gzip.getCompressedCount());
                if (allowed < 0) {
                    throw new Refusal("it has a header of more than " + BoundedCollector.size(HEADER_BYTES)
                            + "; pack the folder again with shorter names");
                }
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(count, 1 << 13)]));
        }
    }
}
