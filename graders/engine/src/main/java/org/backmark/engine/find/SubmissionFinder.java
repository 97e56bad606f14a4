package org.backmark.engine.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.JavaName;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.SafeId;

/**
 * Finds the submissions of a class, or the one, in the instructor's path.
 *
 * <p>A class has a submission in every sub-folder and in every archive. One submission has a {@code pom.xml}, a {@code src}
 * or a {@code *.java} on top, or is an archive or a Java file itself.
 */
public final class SubmissionFinder {
    private final FileName names;

    /**
     * A finder for one assignment.
     *
     * @param fileName the assignment's regular expression for a submission's file name, with a group {@code id}; with a
     *     group {@code name} too if it tells the student's name
     */
    public SubmissionFinder(String fileName) {
        names = new FileName(fileName);
    }

    /**
     * Finds them.
     *
     * @param path what the instructor gave
     * @param layout how it is to be read
     * @throws InputException if there is nothing to grade: the message names the path and the remedy
     */
    public SubmissionSet find(Path path, Layout layout) {
        Path real = real(path);
        if (Files.isRegularFile(real)) {
            return file(real, layout);
        }
        if (!Files.isDirectory(real)) {
            throw new InputException(shown(path) + " is neither a file nor a folder: give the folder of submissions");
        }
        List<Path> entries = entries(real);
        boolean single = layout == Layout.SINGLE
                || layout == Layout.GUESS && entries.stream().anyMatch(this::ofOne);
        return single ? one(sender(real), real) : classOf(real, entries);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new InputException(
                    e instanceof AccessDeniedException
                            ? shown(path) + " cannot be read: you lack the permission"
                            : shown(path) + " does not exist: give the folder of submissions");
        }
    }

    private SubmissionSet file(Path file, Layout layout) {
        String name = FileName.of(file);
        if (layout == Layout.CLASS) {
            throw new InputException(shown(file) + " is a file, not the folder of a class: unpack it, or say --single");
        }
        if (Archives.base(name).isPresent()) {
            return one(sender(file), file);
        }
        if (JavaName.isJava(name)) {
            return one(new Sender(JavaName.base(name), ""), file);
        }
        throw new InputException(shown(file)
                + " is neither a folder nor an archive (zip, tar.gz, tgz) nor a .java file: give one of them");
    }

    private static SubmissionSet one(Sender sender, Path path) {
        return new SubmissionSet(List.of(new Submission(StudentId.of(sender.id), sender.name, path)), List.of(), true);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted(Comparator.comparing(FileName::of)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(shown(folder) + " cannot be read: you need the permission to list the folder");
        }
    }

    private boolean ofOne(Path entry) {
        String name = FileName.of(entry);
        return Files.isDirectory(entry) ? name.equals("src") : name.equals("pom.xml") || JavaName.isJava(name);
    }

    private SubmissionSet classOf(Path folder, List<Path> entries) {
        List<Submission> submissions = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<String, String> exactly = new HashMap<>();
        Set<String> twice = twice(entries);
        for (Path entry : entries) {
            Optional<String> reason = whyIgnored(entry);
            if (reason.isPresent()) {
                ignored.add(Printable.of(FileName.of(entry)) + ": " + reason.get());
            } else if (twice.contains(looks(entry))) {
                // Neither may get what is the other's.
                String student = StudentId.unique(StudentId.of(FileNames.bytes(entry)), taken);
                ignored.add("the name of " + Printable.of(FileName.of(entry))
                        + ": another one looks the same, so it has" + " the row " + student + "; rename both");
                submissions.add(new Submission(student, entry));
            } else {
                Sender sender = sender(entry);
                String id = StudentId.of(sender.id);
                String student = StudentId.unique(id, taken);
                // Of one who has sent several, which counts is told elsewhere.
                String other = exactly.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
                if (other != null && !other.equals(id)) {
                    ignored.add("the case of " + Printable.of(FileName.of(entry)) + ": another submission is " + other
                            + ", so it has the row " + student + "; rename one");
                }
                String same = names.part(entry, "id").map(StudentId::of).orElse(student);
                submissions.add(new Submission(student, sender.told(), entry, same));
            }
        }
        if (submissions.isEmpty()) {
            throw new InputException(shown(folder)
                    + (entries.isEmpty() ? " is empty" : " holds no submission")
                    + ": a class is a folder with a sub-folder or an archive (zip, tar.gz, tgz) for every student");
        }
        submissions.sort(Comparator.comparing(Submission::student));
        return new SubmissionSet(submissions, ignored, false);
    }

    private static Set<String> twice(List<Path> entries) {
        return entries.stream()
                .map(SubmissionFinder::looks)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String looks(Path entry) {
        return Normalizer.normalize(FileName.of(entry), Normalizer.Form.NFC);
    }

    private static Optional<String> whyIgnored(Path entry) {
        String name = FileName.of(entry);
        if (name.startsWith(".") || name.equals("__MACOSX")) {
            return Optional.of("hidden");
        }
        if (Files.isSymbolicLink(entry)) {
            return Optional.of("a symbolic link");
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        && Archives.base(name).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("neither a folder nor an archive (zip, tar.gz, tgz)");
    }

    private Sender sender(Path entry) {
        String otherwise = FileName.of(entry);
        return names.part(entry, "id")
                .map(id -> new Sender(id, names.part(entry, "name").orElse("")))
                .orElseGet(() -> new Sender(
                        Files.isDirectory(entry)
                                ? otherwise
                                : Archives.base(otherwise).orElse(otherwise),
                        ""));
    }

    /** What a file's name tells of who sent it; the name may be empty. */
    private record Sender(String id, String name) {
        /** The name; the id is one where it is so long that its safe form does not hold it. */
        String told() {
            return name.isEmpty() && SafeId.isCut(StudentId.of(id)) ? id : name;
        }
    }

    private static String shown(Path path) {
        return Printable.of(path.toString());
    }
}
