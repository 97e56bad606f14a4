package org.backmark.engine.unpack;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.JavaName;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Unpacked.Unreadable;

/** Reads folders, zip and tar.gz archives in memory, and selects the student's sources by their package. */
public final class SourceUnpacker implements Unpacker {
    private static final String MISSING = " no longer exists: it was moved or deleted, grade it again";
    private static final int MOST_WARNINGS = 100;
    private final int most;
    private final Gathering gathering;
    private final Selection selection;

    /**
     * An unpacker for one assignment.
     *
     * @param packageName the package of the student's classes
     * @param limits how much a submission may hold
     */
    public SourceUnpacker(String packageName, UnpackLimits limits) {
        this(packageName, limits, name -> false);
    }

    /**
     * The same for an assignment whose tests were handed out too.
     *
     * @param handedOut whether a class, by its full name, is one of those: copies of them are not the student's own tests
     */
    public SourceUnpacker(String packageName, UnpackLimits limits, Predicate<String> handedOut) {
        this.most = limits.entries() + 2;
        this.gathering = new Gathering(limits);
        this.selection = new Selection(packageName, handedOut);
    }

    /**
     * Whether nothing is taken from a folder in a submission.
     *
     * @param folder relative to the submission
     */
    public static boolean passesOver(Path folder) {
        for (Path part : folder) {
            if (EntryNames.isSkipped(part.toString())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Unpacked unpack(Path submission) {
        Stamp before = Stamp.of(submission, most);
        Unpacked unpacked = read(submission);
        if (unpacked instanceof Unreadable || before.equals(Stamp.of(submission, most))) {
            return unpacked;
        }
        String name = Printable.of(FileNames.of(submission));
        return new Unreadable(name
                + (Files.exists(submission)
                        ? " was changed while it was read: grade it again when nothing writes to it"
                        : MISSING));
    }

    private Unpacked read(Path submission) {
        String name = Printable.of(FileNames.of(submission));
        try {
            BoundedCollector intake = gathering.gather(submission);
            Unpacked selected = select(name, intake);
            return selected instanceof Unpacked.Rejected
                            && intake.others().stream().anyMatch(JavaName::mayBeJava)
                    ? misnamed(submission).orElse(selected)
                    : selected;
        } catch (Refusal e) {
            return new Unpacked.Rejected(name + " is refused: " + e.getMessage());
        } catch (NoSuchFileException e) {
            return new Unreadable(name + MISSING);
        } catch (FileSystemException e) {
            return new Unreadable(name + " cannot be read: check its permissions, then grade it again");
        } catch (UnreadableEntry e) {
            return new Unreadable(name + ": " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            return damaged(submission, name);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Unpacked.Rejected(name + " takes too much memory to read; send the sources only");
        }
    }

    // A person who finds no Java file looks into what is called `Week7Solution.txt`.
    private Optional<Unpacked> misnamed(Path submission) throws IOException {
        try {
            Unpacked found = selection.selectMisnamed(
                    gathering.gatherMisnamed(submission).files());
            return Optional.of(found).filter(Unpacked.Sources.class::isInstance);
        } catch (Refusal e) {
            return Optional.empty(); // too large for a source: what was said of the submission stands
        }
    }

    private static Unpacked damaged(Path submission, String name) {
        return Files.isRegularFile(submission)
                ? new Unpacked.Rejected(
                        name + " cannot be read as an archive: it is truncated or damaged, pack the folder again")
                : new Unreadable(name + " cannot be read; check its permissions, then grade it again");
    }

    private Unpacked select(String name, BoundedCollector intake) {
        if (!intake.files().isEmpty()) {
            return withWarnings(selection.select(intake.files()), intake.warnings());
        }
        if (intake.others().isEmpty()) {
            return new Unpacked.NothingSubmitted(name + contents(intake.warnings()));
        }
        List<String> others =
                intake.others().stream().limit(3).map(Printable::of).toList();
        int more = intake.others().size() - others.size();
        return new Unpacked.Rejected("no Java source in " + name + ", only " + String.join(", ", others)
                + (more > 0 ? " and " + more + " more" : "") + ": send the .java files");
    }

    private static String contents(List<String> ignored) {
        return ignored.isEmpty()
                ? " is empty"
                : " holds no file that can be read; " + ignored.get(0)
                        + (ignored.size() > 1 ? " and " + (ignored.size() - 1) + " more" : "")
                        + ": send the .java files";
    }

    private static Unpacked withWarnings(Unpacked selected, List<String> warnings) {
        if (!(selected instanceof Unpacked.Sources sources)) {
            return selected;
        }
        List<String> all = new ArrayList<>(sources.warnings());
        all.addAll(warnings);
        return new Unpacked.Sources(sources.sources(), sources.tests(), cut(all));
    }

    // Each stands on the student's page.
    private static List<String> cut(List<String> warnings) {
        int more = warnings.size() - MOST_WARNINGS;
        if (more <= 0) {
            return warnings;
        }
        List<String> some = new ArrayList<>(warnings.subList(0, MOST_WARNINGS));
        some.add("and " + more + " more that were ignored");
        return some;
    }
}
