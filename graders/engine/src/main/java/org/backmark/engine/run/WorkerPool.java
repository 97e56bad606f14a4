package org.backmark.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.Sandbox;

/** Workers that are started before they are needed; each is handed out once, and ended by whoever took it. */
public final class WorkerPool implements AutoCloseable {
    private final Sandbox sandbox;
    private final Path folder;
    private final int ahead;
    private final Deque<WorkerProcess> spare = new ArrayDeque<>();
    private Program kind;
    private boolean closed;

    /**
     * A pool; nothing is started before the first worker is asked for.
     *
     * @param sandbox confines the workers
     * @param folder an empty folder to run in
     * @param ahead how many are started before they are needed; one for each submission at a time
     */
    public WorkerPool(Sandbox sandbox, Path folder, int ahead) {
        this.sandbox = sandbox;
        this.folder = folder;
        this.ahead = ahead;
    }

    /**
     * A worker that nobody has used, and from now on is the caller's to end; the next is started meanwhile.
     *
     * @param program what it runs; those started for another program are ended
     * @param printed takes what the student's code prints
     * @throws IOException if none can be started
     */
    synchronized WorkerProcess take(Program program, Consumer<byte[]> printed) throws IOException {
        if (!program.equals(kind)) {
            endSpare();
            kind = program;
        }
        WorkerProcess taken = spare.poll();
        while (taken != null && !taken.alive()) {
            taken.close();
            taken = spare.poll();
        }
        if (taken == null) {
            taken = start();
        }
        taken.printTo(printed);
        refill();
        return taken;
    }

    private void refill() {
        try {
            while (!closed && spare.size() < ahead) {
                spare.add(start());
            }
        } catch (IOException e) {
            // Whoever needs it will try again, and say so.
        }
    }

    private WorkerProcess start() throws IOException {
        return new WorkerProcess(sandbox.command(kind), folder);
    }

    private void endSpare() {
        spare.forEach(WorkerProcess::close);
        spare.clear();
    }

    /** Ends the workers that nobody took. */
    @Override
    public synchronized void close() {
        closed = true;
        endSpare();
    }
}
