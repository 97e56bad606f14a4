import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.run.Rehearsal;
import org.backmark.engine.run.WorkerClassPath;
import org.backmark.engine.sandbox.ClassArchive;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.sdk.worker.Worker;

/** Writes how a worker is started in each of two sandboxes, a word a line, and what it is sent: for overhead.sh. */
public final class Starts {
    private Starts() {}

    /** Takes a folder to write to. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        Path jars = Files.createDirectory(folder.resolve("jars"));
        List<Path> classPath = WorkerClassPath.in(jars);
        Program plain = new Program(classPath, Worker.class.getName(), 256, List.of());
        Optional<Path> archive = ClassArchive.of(runtime, plain, Rehearsal.frames(), jars.resolve("worker.jsa"));
        Program worker = new Program(classPath, Worker.class.getName(), 256, List.of(), List.of(), archive);
        Files.write(folder.resolve("frames"), Rehearsal.frames());
        Sandboxes sandboxes = new Sandboxes(runtime, folder, folder);
        for (SandboxKind kind : List.of(SandboxKind.NONE, SandboxKind.BWRAP)) {
            Files.write(
                    folder.resolve(kind.toString()), sandboxes.open(kind).sandbox().command(worker));
        }
    }
}
