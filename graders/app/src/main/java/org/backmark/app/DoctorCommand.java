package org.backmark.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.backmark.engine.sandbox.Advice;
import org.backmark.engine.sandbox.JavaRuntime;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.engine.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what works on this machine. */
@Command(
        name = "doctor",
        description = "Tries every sandbox, and says what to install or set.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {"", "Exit code: 0, whatever works; 2 where no temporary folder can be made."})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        JavaRuntime runtime = JavaRuntime.small(JavaRuntime.cache());
        out.print("run time of workers: " + runtime.home()
                + runtime.remark().map(remark -> " (" + remark + ")").orElse("") + "\n");
        boolean confined = false;
        try (Workspace workspace = Workspace.open()) {
            Sandboxes sandboxes = new Sandboxes(runtime, workspace.openSubfolder("sandbox"));
            for (SandboxKind kind : SandboxKind.values()) {
                try {
                    out.print(sandboxes.open(kind).line() + "\n");
                    confined |= kind == SandboxKind.BWRAP;
                } catch (SandboxException e) {
                    out.print("sandbox " + kind + ": does not work: " + e.getMessage() + "\n");
                }
            }
        }
        if (!confined) {
            Advice.lines().forEach(line -> out.print(line + "\n"));
        }
        out.flush();
        return ExitCode.OK;
    }
}
