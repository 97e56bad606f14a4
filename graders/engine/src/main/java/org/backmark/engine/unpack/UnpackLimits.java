package org.backmark.engine.unpack;

/**
 * How much a submission may hold.
 *
 * @param entries files and folders
 * @param fileBytes of one source, uncompressed
 * @param totalBytes of everything that is read, uncompressed, what is skipped in a tar.gz included
 * @param ratio uncompressed to compressed bytes, of whatever is larger than 64 KiB uncompressed
 * @param depth folders one in another
 * @param archiveBytes of an archive, as it is
 */
public record UnpackLimits(int entries, int fileBytes, long totalBytes, int ratio, int depth, long archiveBytes) {
    private static final int MIB = 1 << 20;

    /** 20 000 entries, 1 MiB a source, 512 MiB in all, 200 to 1, 32 folders deep, 128 MiB an archive. */
    public static final UnpackLimits DEFAULT = new UnpackLimits(20_000, MIB, 512L * MIB, 200, 32, 128L * MIB);

    /** The same with another number of entries. */
    public UnpackLimits withEntries(int limit) {
        return new UnpackLimits(limit, fileBytes, totalBytes, ratio, depth, archiveBytes);
    }

    /** The same with another size of one source. */
    public UnpackLimits withFileBytes(int limit) {
        return new UnpackLimits(entries, limit, totalBytes, ratio, depth, archiveBytes);
    }

    /** The same with another size in all. */
    public UnpackLimits withTotalBytes(long limit) {
        return new UnpackLimits(entries, fileBytes, limit, ratio, depth, archiveBytes);
    }

    /** The same with another ratio. */
    public UnpackLimits withRatio(int limit) {
        return new UnpackLimits(entries, fileBytes, totalBytes, limit, depth, archiveBytes);
    }

    /** The same with another depth. */
    public UnpackLimits withDepth(int limit) {
        return new UnpackLimits(entries, fileBytes, totalBytes, ratio, limit, archiveBytes);
    }

    /** The same with another size of an archive. */
    public UnpackLimits withArchiveBytes(long limit) {
        return new UnpackLimits(entries, fileBytes, totalBytes, ratio, depth, limit);
    }
}
