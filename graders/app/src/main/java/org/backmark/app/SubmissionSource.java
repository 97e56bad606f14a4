package org.backmark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.backmark.course.Attendance;
import org.backmark.course.ClassList;
import org.backmark.course.download.Download;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.workspace.Workspace;

/** The submissions of a run as they were found, and what had to be unpacked to get at them, until the run's end. */
final class SubmissionSource implements AutoCloseable {
    private Optional<Workspace> workspace = Optional.empty();
    private int folders;
    private Download download;

    private SubmissionSource() {}

    /**
     * Finds submissions.
     *
     * @param path what the instructor gave
     * @param layout how it is to be read
     * @param fileName the assignment's pattern
     * @throws org.backmark.engine.find.InputException in one line if there is nothing to grade
     */
    static SubmissionSource from(Path path, Layout layout, String fileName) throws IOException {
        SubmissionSource collected = new SubmissionSource();
        try {
            collected.download = Download.find(path, layout, fileName, collected::folder);
            return collected;
        } catch (IOException | RuntimeException e) {
            collected.close();
            throw e;
        }
    }

    /** What was found. */
    SubmissionSet found() {
        return download.found();
    }

    /**
     * Who has sent what.
     *
     * @param roster who should have sent one
     * @param grouped whether a submission may be a group's
     */
    Attendance attendance(Optional<ClassList> roster, boolean grouped) {
        return roster.map(list -> Attendance.of(download.found(), download.squeezed(), list, grouped))
                .orElseGet(() -> Attendance.of(download.found()));
    }

    private Path folder() throws IOException {
        if (workspace.isEmpty()) {
            workspace = Optional.of(Workspace.open());
        }
        return workspace.get().subfolder("download-" + ++folders);
    }

    @Override
    public void close() throws IOException {
        if (workspace.isPresent()) {
            workspace.get().close();
        }
    }
}
