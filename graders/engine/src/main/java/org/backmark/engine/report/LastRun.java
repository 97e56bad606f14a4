package org.backmark.engine.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backmark.engine.report.JournalLines.Place;
import org.backmark.kit.score.Reason;

/**
 * What the last whole run into a folder has left: its rows, and what its tables said.
 *
 * <p>The file is a journal that nobody adds to any more. One that cannot be made sense of is as good as none.
 */
final class LastRun implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Optional<RunKey> key;
    private final Map<String, Place> rows;
    private final TreeMap<String, Place> shown;

    private LastRun(
            Path file,
            FileChannel channel,
            Optional<RunKey> key,
            Map<String, Place> rows,
            TreeMap<String, Place> shown) {
        this.file = file;
        this.channel = channel;
        this.key = key;
        this.rows = rows;
        this.shown = shown;
    }

    /** Opens it. */
    static LastRun in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return none(file, null);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return read(file, channel);
        } catch (IOException e) {
            channel.close();
            throw new IOException(
                    "cannot read " + file + ": " + Reason.of(e) + "; delete it to grade everything again", e);
        }
    }

    private static LastRun none(Path file, FileChannel channel) {
        return new LastRun(file, channel, Optional.empty(), Map.of(), new TreeMap<>());
    }

    private static LastRun read(Path file, FileChannel channel) throws IOException {
        RunKey[] key = new RunKey[1];
        Map<String, Place> rows = new HashMap<>();
        TreeMap<String, Place> shown = new TreeMap<>();
        JournalLines.read(channel, (place, line) -> {
            if (key[0] == null) {
                key[0] = RunKey.read(line);
            } else if (RowSnapshot.isOne(line)) {
                shown.put(RowSnapshot.read(line).shown(), place);
            } else {
                rows.put(Row.read(line).student(), place);
            }
        });
        return new LastRun(file, channel, Optional.ofNullable(key[0]), rows, shown);
    }

    /** Whether there was one. */
    boolean isThere() {
        return key.isPresent();
    }

    /** The names of what that run had otherwise. */
    List<String> differences(RunKey other) {
        return key.map(other::differences).orElse(List.of());
    }

    /** One of its rows. */
    Optional<Row> row(String student) throws IOException {
        Place place = rows.get(student);
        return place == null ? Optional.empty() : Optional.of(Row.read(text(place)));
    }

    /** What its tables said of a student. */
    RowSnapshot shown(String student) throws IOException {
        Place place = shown.get(student);
        return place == null ? RowSnapshot.nothing(student) : RowSnapshot.read(text(place));
    }

    /** Of whom its tables said something, sorted. */
    Set<String> students() {
        return shown.keySet();
    }

    private String text(Place place) throws IOException {
        return JournalLines.at(channel, place)
                .orElseThrow(() -> new IOException("cannot read " + file
                        + ": something else has written to it; delete it to grade everything again"));
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
