package org.backmark.course.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backmark.course.download.Label.Platform;
import org.backmark.engine.find.Archives;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Extraction;
import org.backmark.kit.score.Reason;

/**
 * The submissions of a class, wherever they come from.
 *
 * @param found what is to be graded
 * @param squeezed whether the students' names are Canvas's: in lower case, without spaces, the last name first
 */
public record Download(SubmissionSet found, boolean squeezed) {

    /** Makes a folder of its own for what is unpacked. */
    @FunctionalInterface
    public interface Scratch {
        /** A new, empty one. */
        Path folder() throws IOException;
    }

    /**
     * Finds submissions: in a platform's download, in a zip with a folder or archive for each, or as {@link SubmissionFinder}
     * does.
     *
     * @param path what the instructor gave
     * @param layout how it is to be read
     * @param fileName the assignment's pattern for names of submissions
     * @param scratch where archives are unpacked
     * @throws InputException if there is nothing to grade: the message names the path and the remedy
     */
    public static Download find(Path path, Layout layout, String fileName, Scratch scratch) throws IOException {
        SubmissionFinder finder = new SubmissionFinder(fileName);
        if (layout == Layout.SINGLE || !Files.exists(path)) {
            return new Download(finder.find(path, layout), false);
        }
        List<String> ignored = new ArrayList<>();
        Optional<Path> folder = Files.isDirectory(path) ? Optional.of(path) : unpacked(path, layout, scratch, ignored);
        if (folder.isEmpty()) {
            return new Download(finder.find(path, layout), false);
        }
        List<Path> entries = entriesToTell(folder.get());
        Optional<Platform> platform =
                platform(entries.stream().map(FileName::of).toList());
        if (platform.isEmpty()) {
            Layout known = Files.isDirectory(path) ? layout : Layout.CLASS;
            SubmissionSet found = otherwise(folder.get(), entries, known, finder, scratch);
            return new Download(with(found, ignored), false);
        }
        return new Download(labelled(folder.get(), scratch, ignored), platform.get() == Platform.CANVAS);
    }

    // One student's archive looks like any other, unless its names are a platform's or the instructor says what it is.
    private static Optional<Path> unpacked(Path zip, Layout layout, Scratch scratch, List<String> ignored)
            throws IOException {
        if (!zip.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return Optional.empty();
        }
        try {
            if (layout != Layout.CLASS && !isADownload(Extraction.top(zip))) {
                return Optional.empty();
            }
        } catch (IOException | RuntimeException e) {
            if (layout != Layout.CLASS) {
                return Optional.empty();
            }
            throw refused(zip, e);
        }
        Path into = scratch.folder();
        try {
            ignored.addAll(Extraction.extract(zip, into));
        } catch (IOException | RuntimeException e) {
            throw refused(zip, e);
        }
        return Optional.of(into);
    }

    private static boolean isADownload(Collection<String> names) {
        return platform(names).isPresent() || Blackboard.areNames(names);
    }

    private static InputException refused(Path zip, Exception e) {
        return new InputException(Printable.of(zip.toString()) + " cannot be unpacked: " + Printable.of(Reason.of(e))
                + ": download it again, or unpack it yourself");
    }

    private static SubmissionSet with(SubmissionSet found, List<String> ignored) {
        List<String> all = new ArrayList<>(ignored);
        all.addAll(found.ignored());
        return new SubmissionSet(found.submissions(), all, found.single());
    }

    // Of what is no platform's own.
    private static SubmissionSet otherwise(
            Path folder, List<Path> entries, Layout layout, SubmissionFinder finder, Scratch scratch)
            throws IOException {
        Optional<SubmissionSet> blackboard = Blackboard.in(entries, scratch);
        if (blackboard.isPresent()) {
            return blackboard.get();
        }
        if (layout == Layout.CLASS) {
            Optional<SubmissionSet> loose = LooseFiles.in(folder, entries, finder, scratch);
            if (loose.isPresent()) {
                return loose.get();
            }
        } else {
            LooseFiles.check(folder, entries);
        }
        return finder.find(folder, layout);
    }

    // A folder that may not be listed is the finder's to name.
    private static List<Path> entriesToTell(Path folder) {
        try {
            return entries(folder);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> !FileName.of(path).startsWith(".")
                            && !FileName.of(path).equals("__MACOSX"))
                    .sorted(Comparator.comparing(FileName::of))
                    .toList();
        }
    }

    // Canvas's labels are plain enough to be somebody's own names: most must have one, and each file another number.
    private static Optional<Platform> platform(Collection<String> names) {
        List<Label> labels =
                names.stream().flatMap(name -> Label.of(name).stream()).toList();
        if (labels.stream().anyMatch(label -> label.platform() == Platform.MOODLE)) {
            return Optional.of(Platform.MOODLE);
        }
        List<String> files =
                labels.stream().map(Label::file).filter(file -> !file.isEmpty()).toList();
        boolean canvas = !files.isEmpty()
                && 2 * labels.size() > names.size()
                && files.stream().distinct().count() == files.size();
        return canvas ? Optional.of(Platform.CANVAS) : Optional.empty();
    }

    private static SubmissionSet labelled(Path folder, Scratch scratch, List<String> ignored) throws IOException {
        Map<String, List<Label>> labels = new TreeMap<>();
        Map<Label, Path> paths = new HashMap<>();
        List<Path> others = new ArrayList<>();
        for (Path path : entries(folder)) {
            String name = FileName.of(path);
            Optional<Label> label = Label.of(name);
            if (label.isEmpty()) {
                others.add(path);
            } else if (!label.get().typed().isEmpty()) {
                ignored.add(Printable.of(name) + ": a " + label.get().typed() + " that was typed in");
            } else if (Files.isSymbolicLink(path)) {
                ignored.add(Printable.of(name) + ": a symbolic link");
            } else {
                if (label.get().late()) {
                    ignored.add(Printable.of(name) + ": its mark LATE alone; what is late is told with --deadline");
                }
                labels.computeIfAbsent(label.get().id(), id -> new ArrayList<>())
                        .add(label.get());
                paths.put(label.get(), path);
            }
        }
        if (labels.isEmpty()) {
            throw new InputException(Printable.of(folder.toString()) + " holds no submission with files");
        }
        List<Submission> submissions = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<Label> own : labels.values()) {
            Label first = own.get(0);
            Path path = own.size() == 1 && isWhole(first, paths.get(first))
                    ? paths.get(first)
                    : together(own, paths, scratch);
            String student = StudentId.of(first.id());
            submissions.add(new Submission(StudentId.unique(student, taken), first.name(), path, student));
        }
        for (Path other : others) {
            unlabelled(other, taken, ignored).ifPresent(submissions::add);
        }
        submissions.sort(Comparator.comparing(Submission::student));
        return new SubmissionSet(submissions, ignored, false);
    }

    // Somebody has put it there: what can be a submission gets a row, for a person to see whose it is.
    private static Optional<Submission> unlabelled(Path path, Set<String> taken, List<String> ignored) {
        String name = FileName.of(path);
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        Optional<String> base = folder ? Optional.of(name) : Archives.base(name);
        if (base.isEmpty() || Files.isSymbolicLink(path)) {
            ignored.add(Printable.of(name) + ": names no student, as the others do");
            return Optional.empty();
        }
        ignored.add("the name of " + Printable.of(name) + ": it names no student, as the others do, and has a row of"
                + " its own");
        String id = StudentId.of(base.get());
        return Optional.of(new Submission(StudentId.unique(id, taken), "", path, id));
    }

    private static boolean isWhole(Label label, Path path) {
        return Files.isDirectory(path)
                || Archives.base(FileName.of(path)).isPresent()
                || Archives.base(label.rest()).isPresent();
    }

    private static Path together(List<Label> labels, Map<Label, Path> paths, Scratch scratch) throws IOException {
        Path folder = scratch.folder();
        int number = 0;
        for (Label label : labels) {
            Path from = paths.get(label);
            number++;
            if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                copyAll(from, folder.resolve("folder" + number));
            } else {
                Path to = FileNames.resolve(folder, label.rest().isEmpty() ? "file" + number : label.rest());
                Files.copy(from, Files.exists(to) ? FileNames.resolve(folder, number + "-" + label.rest()) : to);
            }
        }
        return folder;
    }

    private static void copyAll(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(from)) {
            all = below.limit(20_000).toList();
        }
        for (Path path : all) {
            if (!Files.isSymbolicLink(path)) {
                Files.copy(path, to.resolve(from.relativize(path)), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
