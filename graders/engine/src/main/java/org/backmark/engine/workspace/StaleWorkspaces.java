package org.backmark.engine.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.score.Reason;

/** The temporary folders of graders that were killed, and had no chance to remove them. */
public final class StaleWorkspaces {
    // Between the making of a folder and of its lock lie a few calls.
    private static final Duration SURELY_LOCKED = Duration.ofMinutes(1);

    private StaleWorkspaces() {}

    /**
     * Removes all of them that belong to the same user, and never one of a grader that lives.
     *
     * @param workspace one of this run's, beside which they lie
     * @param clock tells how old a folder is
     * @return a line for each that could not be removed
     */
    public static List<String> removeBeside(Path workspace, InstantSource clock) throws IOException {
        // Anybody may make a folder of such a name where temporary files go.
        UserPrincipal owner = Files.getOwner(workspace);
        List<String> lines = new ArrayList<>();
        for (Path folder : workspaces(workspace.getParent())) {
            try {
                if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    removeIfAbandoned(folder, clock);
                }
            } catch (NoSuchFileException e) {
                // Its own run, or another, has removed it meanwhile.
            } catch (IOException e) {
                lines.add("cannot remove " + folder + ", which a run that was killed has left: remove it by hand ("
                        + Reason.of(e) + ")");
            }
        }
        return lines;
    }

    // Those of this process are left alone: to close a lock's file once more would give the lock up.
    private static List<Path> workspaces(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> Workspace.NAME.matcher(name(file)).matches())
                    .filter(file -> !name(file).startsWith(Workspace.prefix()))
                    .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void removeIfAbandoned(Path folder, InstantSource clock) throws IOException {
        Path lock = folder.resolve(Workspace.LOCK);
        if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
            Duration age = Duration.between(Files.getLastModifiedTime(folder).toInstant(), clock.instant());
            if (age.compareTo(SURELY_LOCKED) > 0) {
                Workspace.remove(folder, () -> {});
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null) {
                Workspace.remove(folder, channel);
            }
        }
    }
}
