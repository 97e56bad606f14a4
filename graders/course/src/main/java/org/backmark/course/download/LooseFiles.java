package org.backmark.course.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backmark.engine.find.Archives;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.JavaName;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Declared;

/** Java files of several students in one folder, with who has sent them beside the name of their class. */
final class LooseFiles {
    private static final int SHOWN = 3;
    private static final Set<String> NOBODY = Set.of(
            "copy",
            "of",
            "kopie",
            "von",
            "kopia",
            "kopi",
            "av",
            "copia",
            "de",
            "old",
            "new",
            "neu",
            "alt",
            "final",
            "orig",
            "original",
            "backup",
            "bak",
            "fixed",
            "fix",
            "latest",
            "version",
            "v",
            "draft",
            "corrected",
            "late",
            "txt");

    private final Path folder;
    private final List<Path> entries;
    private final List<Loose> loose;

    /**
     * A Java file.
     *
     * @param student who has sent it, as its name tells; empty if it does not
     * @param name the name that Java wants for it
     * @param declared what it declares
     */
    private record Loose(Path path, String student, String name, Declared declared) {
        boolean names() {
            return !student.isEmpty();
        }
    }

    private LooseFiles(Path folder, List<Path> entries) {
        this.folder = folder;
        this.entries = entries;
        this.loose = entries.stream()
                .filter(path -> JavaName.isJava(FileName.of(path)))
                .filter(path -> Files.isRegularFile(path) && !Files.isSymbolicLink(path))
                .flatMap(path -> Declared.in(path).stream().map(declared -> loose(path, declared)))
                .toList();
    }

    private static Loose loose(Path path, Declared declared) {
        String base = JavaName.base(FileName.of(path));
        String lower = base.toLowerCase(Locale.ROOT);
        Optional<String> named = declared.classes().stream()
                .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length));
        String proper = named.or(() -> declared.classes().stream().findFirst()).orElse(base) + ".java";
        List<String> beside = List.of(base);
        if (named.isPresent()) {
            int at = lower.lastIndexOf(named.get().toLowerCase(Locale.ROOT));
            beside = List.of(
                    base.substring(0, at), base.substring(at + named.get().length()));
        }
        String student = beside.stream()
                .filter(LooseFiles::isSomebody)
                .map(part -> part.replaceAll("(?U)^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .collect(Collectors.joining(" "));
        return new Loose(path, student, proper, declared);
    }

    // Browsers, platforms and people put numbers, dates and words behind a name.
    private static boolean isSomebody(String words) {
        return Arrays.stream(words.split("(?U)[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !NOBODY.contains(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> !word.matches("[vV]?[0-9]{1,4}|20[0-9]{10}(?:[0-9]{2})?"));
    }

    /**
     * Refuses to guess whose loose files are: one submission's, or several students'.
     *
     * @throws InputException if several students' names stand beside the name of one class
     */
    static void check(Path folder, List<Path> entries) {
        LooseFiles files = new LooseFiles(folder, entries);
        Map<String, List<Loose>> byClass = files.loose.stream()
                .flatMap(file -> file.declared.classes().stream().map(name -> Map.entry(name, file)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        for (Map.Entry<String, List<Loose>> declared : byClass.entrySet()) {
            List<String> students = declared.getValue().stream()
                    .map(Loose::student)
                    .distinct()
                    .map(Printable::of)
                    .toList();
            if (students.size() > 1 && declared.getValue().stream().allMatch(Loose::names)) {
                int more = students.size() - SHOWN;
                throw new InputException(Printable.of(folder.toString()) + " holds "
                        + declared.getValue().size()
                        + " loose files that declare " + Printable.of(declared.getKey()) + ", of "
                        + String.join(", ", students.subList(0, Math.min(SHOWN, students.size())))
                        + (more > 0 ? " and " + more + " more" : "")
                        + ": say --class if each is another student's, --single if they are one's");
            }
        }
    }

    /**
     * A class of them, with the folders and archives beside them.
     *
     * @return empty if no file names a student
     */
    static Optional<SubmissionSet> in(
            Path folder, List<Path> entries, SubmissionFinder finder, Download.Scratch scratch) throws IOException {
        LooseFiles files = new LooseFiles(folder, entries);
        return files.loose.stream().noneMatch(Loose::names)
                ? Optional.empty()
                : Optional.of(files.found(finder, scratch));
    }

    private SubmissionSet found(SubmissionFinder finder, Download.Scratch scratch) throws IOException {
        List<Submission> submissions = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        if (entries.stream().anyMatch(LooseFiles::isWhole)) {
            SubmissionSet others = finder.find(folder, Layout.CLASS);
            submissions.addAll(others.submissions());
        }
        Set<String> taken = submissions.stream()
                .map(submission -> submission.student().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, List<Loose>> byStudent = loose.stream()
                .filter(Loose::names)
                .collect(Collectors.groupingBy(Loose::student, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Loose>> own : byStudent.entrySet()) {
            String student = StudentId.unique(StudentId.of(own.getKey()), taken);
            submissions.add(new Submission(student, "", together(own.getValue(), scratch), student));
        }
        Set<Path> mine = loose.stream().filter(Loose::names).map(Loose::path).collect(Collectors.toSet());
        for (Path entry : entries) {
            if (!isWhole(entry) && !mine.contains(entry)) {
                ignored.add(Printable.of(FileName.of(entry)) + ": neither a folder nor an archive (zip, tar.gz, tgz)"
                        + (JavaName.isJava(FileName.of(entry)) ? ", and it names no student" : ""));
            }
        }
        submissions.sort(Comparator.comparing(Submission::student));
        return new SubmissionSet(submissions, ignored, false);
    }

    private static boolean isWhole(Path entry) {
        return !Files.isSymbolicLink(entry)
                && (Files.isDirectory(entry)
                        || Archives.base(FileName.of(entry)).isPresent());
    }

    private static Path together(Collection<Loose> files, Download.Scratch scratch) throws IOException {
        if (files.size() == 1) {
            return files.iterator().next().path();
        }
        Path into = scratch.folder();
        Set<String> names = new HashSet<>();
        for (Loose file : files) {
            String name = names.add(file.name()) ? file.name() : FileName.of(file.path());
            Files.copy(file.path(), FileNames.resolve(into, name));
        }
        return into;
    }
}
