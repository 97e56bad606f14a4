package org.backmark.course.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.text.FileNames;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.TextFiles;

/**
 * Blackboard's download: loose files, each with the assignment's name, the student's and the attempt's time in front, and a
 * text for every attempt that says whose it is.
 */
final class Blackboard {
    private static final Pattern NAME = Pattern.compile(
            "(?s)(?<head>.+)_attempt_(?<time>[0-9]{4}(?:-[0-9]{2}){5})(?:_(?<rest>.+)|(?<receipt>\\.txt))");
    private static final Pattern OWNER = Pattern.compile("[^:]{1,30}:\\s*(?<name>.*?)\\s*\\((?<id>[^()]+)\\)\\s*");

    private final Map<String, TreeMap<String, List<File>>> attempts = new TreeMap<>();
    private final Map<String, Owner> owners = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private record File(Path path, String rest) {}

    private record Owner(String id, String name) {}

    private Blackboard(List<Path> entries) {
        for (Path entry : entries) {
            String name = FileName.of(entry);
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches() || !Files.isRegularFile(entry) || Files.isSymbolicLink(entry)) {
                ignored.add(Printable.of(name) + ": names no student, as the others do");
                continue;
            }
            List<File> files = attempts.computeIfAbsent(matcher.group("head"), head -> new TreeMap<>())
                    .computeIfAbsent(matcher.group("time"), time -> new ArrayList<>());
            if (matcher.group("receipt") == null) {
                files.add(new File(entry, matcher.group("rest")));
            } else {
                owner(entry).ifPresent(owner -> owners.put(matcher.group("head"), owner));
            }
        }
    }

    /**
     * The submissions, if the names are Blackboard's: of several attempts of one student, the latest.
     *
     * @param entries of the download
     * @param scratch where the files of each are put together
     */
    static Optional<SubmissionSet> in(List<Path> entries, Download.Scratch scratch) throws IOException {
        return areNames(entries.stream().map(FileName::of).toList())
                ? Optional.of(new Blackboard(entries).found(scratch))
                : Optional.empty();
    }

    /** Whether there are Blackboard's names among them. */
    static boolean areNames(Collection<String> names) {
        return names.stream().anyMatch(name -> NAME.matcher(name).matches());
    }

    private static Optional<Owner> owner(Path receipt) {
        return TextFiles.lines(receipt).stream()
                .findFirst()
                .map(OWNER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new Owner(matcher.group("id").strip(), matcher.group("name")));
    }

    private SubmissionSet found(Download.Scratch scratch) throws IOException {
        String common = common();
        List<Submission> submissions = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, TreeMap<String, List<File>>> own : attempts.entrySet()) {
            String head = own.getKey();
            Owner owner = Optional.ofNullable(owners.get(head))
                    .filter(told -> head.endsWith("_" + told.id()))
                    .orElse(new Owner(head.substring(common.length()), ""));
            String counts = own.getValue().descendingMap().entrySet().stream()
                    .filter(attempt -> !attempt.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(own.getValue().lastKey());
            for (List<File> earlier : own.getValue().headMap(counts).values()) {
                earlier.forEach(file -> ignored.add(
                        Printable.of(FileName.of(file.path())) + ": there is a later attempt of " + owner.id()));
            }
            Path folder = scratch.folder();
            for (File file : own.getValue().get(counts)) {
                Files.copy(file.path(), FileNames.resolve(folder, file.rest()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            String student = StudentId.of(owner.id());
            submissions.add(new Submission(StudentId.unique(student, taken), owner.name(), folder, student).at(counts));
        }
        submissions.sort(Comparator.comparing(Submission::student));
        return new SubmissionSet(submissions, ignored, false);
    }

    // The assignment's name, which may hold any character, up to where the students' names begin.
    private String common() {
        List<String> heads = List.copyOf(attempts.keySet());
        String first = heads.get(0);
        int length = heads.size() == 1 ? first.length() - 1 : first.length();
        for (String head : heads) {
            while (!head.startsWith(first.substring(0, Math.max(0, length)))) {
                length--;
            }
            length = Math.min(length, head.length() - 1);
        }
        return first.substring(0, first.lastIndexOf('_', length - 1) + 1);
    }
}
