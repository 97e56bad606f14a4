package org.backmark.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches a folder of submissions, and all folders below it. */
final class FolderWatch implements Watching.Arrivals {
    private final Path top;
    private final WatchService service;

    /**
     * Begins to watch; what is there already counts as having just come.
     *
     * @param top an existing folder
     */
    FolderWatch(Path top) throws IOException {
        this.top = top.toRealPath();
        this.service = this.top.getFileSystem().newWatchService();
        register(this.top);
    }

    @Override
    public Set<Path> present() throws IOException {
        try (Stream<Path> entries = Files.list(top)) {
            return new HashSet<>(entries.toList());
        }
    }

    @Override
    public Optional<Set<Path>> await(Duration atMost) throws IOException, InterruptedException {
        Set<Path> touched = new HashSet<>();
        WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        for (; key != null; key = service.poll()) {
            Path folder = (Path) key.watchable();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                    touched.addAll(present());
                } else {
                    Path file = folder.resolve((Path) event.context());
                    touched.add(top.resolve(top.relativize(file).getName(0)));
                    register(file);
                }
            }
            key.reset();
        }
        return Files.isDirectory(top) ? Optional.of(touched) : Optional.empty();
    }

    // A folder that has come may have been filled before it is watched; whatever is in it has just come then.
    private void register(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                try {
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                    return FileVisitResult.CONTINUE;
                } catch (IOException e) {
                    // It is gone already, or nobody may look into it: the run that grades it will say so.
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
