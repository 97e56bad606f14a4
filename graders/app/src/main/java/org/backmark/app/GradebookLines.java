package org.backmark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.backmark.course.gradebook.Filled;

/** Says what became of a platform's table. */
final class GradebookLines {
    private GradebookLines() {}

    static void print(Filled filled, Path file, PrintWriter out, PrintWriter err) {
        filled.lines().forEach(line -> err.print("backmark: " + line + "\n"));
        err.flush();
        out.print(file + ": " + filled.grades() + (filled.grades() == 1 ? " grade" : " grades") + " filled in, of "
                + filled.students().size() + (filled.students().size() == 1 ? " student" : " students") + " found\n");
        out.flush();
    }
}
