package org.backmark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.backmark.engine.course.Attendance;
import org.backmark.engine.course.ClassList;
import org.backmark.engine.download.Download;
import org.backmark.engine.find.Layout;

/** The submissions of a run, and what had to be unpacked to get at them, until the run's end. */
final class Collected implements AutoCloseable {
    private Optional<Workplace> workplace = Optional.empty();
    private int folders;
    private Attendance attendance;

    private Collected() {}

    /**
     * Finds submissions.
     *
     * @param path what the instructor gave
     * @param layout how it is to be read
     * @param fileName the assignment's pattern
     * @param roster who should have sent one
     * @throws org.backmark.engine.find.InputException in one line if there is nothing to grade
     */
    static Collected from(Path path, Layout layout, String fileName, Optional<Path> roster) throws IOException {
        Optional<ClassList> people = roster.map(ClassList::read);
        Collected collected = new Collected();
        try {
            Download download = Download.find(path, layout, fileName, collected::folder);
            collected.attendance = people.map(list -> Attendance.of(download.found(), download.squeezed(), list))
                    .orElseGet(() -> Attendance.of(download.found()));
            return collected;
        } catch (IOException | RuntimeException e) {
            collected.close();
            throw e;
        }
    }

    /** Who has sent what. */
    Attendance attendance() {
        return attendance;
    }

    private Path folder() throws IOException {
        if (workplace.isEmpty()) {
            workplace = Optional.of(Workplace.open());
        }
        return workplace.get().subfolder("download-" + ++folders);
    }

    @Override
    public void close() throws IOException {
        if (workplace.isPresent()) {
            workplace.get().close();
        }
    }
}
