package org.backmark.engine.unpack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Selects the student's sources: by package, never tests or contracts, and one of those that declare the same class. */
final class Selection {
    private static final int SHOWN = 4;

    private final String packageName;

    Selection(String packageName) {
        this.packageName = packageName;
    }

    /** Selects from all Java files of a submission. */
    Unpacked select(List<SourceFile> files) {
        List<Candidate> candidates = Candidate.of(files).stream()
                .filter(candidate -> !candidate.declaresNoClass())
                .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::path))
                .toList();
        List<Candidate> students = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<String> reason = whyIgnored(candidate);
            reason.ifPresent(why -> warnings.add("ignored: " + candidate.shown() + " (" + why + ")"));
            if (reason.isEmpty()) {
                students.add(candidate);
            }
        }
        return students.isEmpty() ? noneFound(candidates) : withoutDoubles(students, warnings);
    }

    private Optional<String> whyIgnored(Candidate candidate) {
        if (candidate.isTest()) {
            return Optional.of("a test");
        }
        if (candidate.isContract()) {
            return Optional.of("one of Backmark's own classes");
        }
        return candidate.isIn(packageName) ? Optional.empty() : Optional.of(candidate.packageShown());
    }

    private Unpacked noneFound(List<Candidate> candidates) {
        String found = candidates.stream()
                .limit(SHOWN)
                .map(candidate ->
                        candidate.shown() + " (" + whyIgnored(candidate).orElseThrow() + ")")
                .collect(Collectors.joining(", "));
        int more = candidates.size() - SHOWN;
        return new Unpacked.Rejected("no source declares package " + packageName
                + (found.isEmpty() ? "" : "; found " + found)
                + (more > 0 ? " and " + more + " more" : "")
                + ": add `package " + packageName + ";` as the first line");
    }

    private static Unpacked withoutDoubles(List<Candidate> ranked, List<String> warnings) {
        Map<String, Candidate> declared = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (Candidate candidate : ranked) {
            Optional<String> taken =
                    candidate.classes().stream().filter(declared::containsKey).findFirst();
            if (taken.isEmpty()) {
                candidate.classes().forEach(name -> declared.put(name, candidate));
                sources.add(candidate.source());
                if (candidate.decoded().guessed()) {
                    warnings.add(candidate.shown() + " is not UTF-8: read as ISO-8859-1");
                }
                continue;
            }
            Candidate first = declared.get(taken.get());
            String simpleName = taken.get().substring(taken.get().lastIndexOf('.') + 1);
            if (first.rank() == candidate.rank() && !first.decoded().equals(candidate.decoded())) {
                return new Unpacked.Rejected(first.shown() + " and " + candidate.shown() + " both declare " + simpleName
                        + ": send only the one that counts");
            }
            warnings.add(
                    "ignored: " + candidate.shown() + " (declares " + simpleName + ", as " + first.shown() + " does)");
        }
        return new Unpacked.Sources(sources, warnings);
    }
}
