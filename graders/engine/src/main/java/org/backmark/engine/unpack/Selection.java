package org.backmark.engine.unpack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.backmark.engine.text.Printable;

/** Selects the student's sources and tests: by package, never what was given, one of those that declare the same class. */
final class Selection {
    private static final int SHOWN = 4;
    // A folder for each of its parts must fit into a path wherever the sources are kept.
    private static final int LONGEST_PACKAGE = 200;

    // Java takes a class from the file of its name; then what is not called old; then the main tree, and what lies on
    // top.
    private static final Comparator<Candidate> PREFERENCE = Comparator.comparing(Candidate::isWellNamed)
            .thenComparing(candidate -> !candidate.isOld())
            .reversed()
            .thenComparingInt(Candidate::rank);

    private final String packageName;
    private final Predicate<String> handedOut;

    /**
     * A selection for one assignment.
     *
     * @param packageName the package of the student's classes
     * @param handedOut whether a class is one of the tests that every student has got
     */
    Selection(String packageName, Predicate<String> handedOut) {
        this.packageName = packageName;
        this.handedOut = handedOut;
    }

    /** Selects from all Java files of a submission. */
    Unpacked select(List<SourceFile> files) {
        return selected(Candidate.of(files));
    }

    private Unpacked selected(List<Candidate> all) {
        List<Candidate> candidates = all.stream()
                .filter(candidate -> !candidate.declaresNoClass())
                .sorted(PREFERENCE.thenComparing(Candidate::path))
                .toList();
        List<Candidate> students = new ArrayList<>();
        List<Candidate> tests = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<String> reason = whyIgnored(candidate);
            if (reason.isEmpty()) {
                students.add(candidate);
            } else if (isOwnTest(candidate)) {
                tests.add(candidate);
            } else {
                warnings.add("ignored: " + candidate.shown() + " (" + reason.get() + ")");
            }
        }
        return students.isEmpty() ? noneFound(candidates) : withoutDoubles(students, tests, warnings);
    }

    /** Selects from files that are no Java files by their names: those that declare the package, and nothing of the others. */
    Unpacked selectMisnamed(List<SourceFile> files) {
        return selected(Candidate.of(files).stream()
                .filter(candidate -> candidate.isIn(packageName)
                        && !candidate.outline().classes().isEmpty())
                .toList());
    }

    private boolean isOwnTest(Candidate candidate) {
        return candidate.isTest()
                && !candidate.isGraded()
                && !candidate.isContract()
                && candidate.isIn(packageName)
                && candidate.outline().packageName().length() <= LONGEST_PACKAGE
                && candidate.classes().stream().noneMatch(handedOut);
    }

    private Optional<String> whyIgnored(Candidate candidate) {
        if (candidate.isTest()) {
            return Optional.of("a test");
        }
        if (candidate.isContract()) {
            return Optional.of("one of Backmark's own classes");
        }
        if (candidate.outline().packageName().length() > LONGEST_PACKAGE) {
            return Optional.of("a package with a name of more than " + LONGEST_PACKAGE + " characters");
        }
        if (candidate.isIn(packageName)) {
            return Optional.empty();
        }
        String notText = candidate.decoded().notText();
        return Optional.of(notText.isEmpty() ? candidate.packageShown() : notText);
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

    private static Unpacked withoutDoubles(List<Candidate> ranked, List<Candidate> tests, List<String> warnings) {
        Map<String, Candidate> declared = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (Candidate candidate : ranked) {
            Optional<String> taken =
                    candidate.classes().stream().filter(declared::containsKey).findFirst();
            if (taken.isEmpty()) {
                candidate.classes().forEach(name -> declared.put(name, candidate));
                sources.add(LeftOverImports.removed(candidate.source(), warnings));
                warnings.addAll(remarks(candidate));
                continue;
            }
            Candidate first = declared.get(taken.get());
            String simpleName = taken.get().substring(taken.get().lastIndexOf('.') + 1);
            if (nobodyCanTell(first, candidate)) {
                return new Unpacked.Rejected(first.shown() + " and " + candidate.shown() + " both declare " + simpleName
                        + ": send only the one that counts");
            }
            warnings.add(
                    "ignored: " + candidate.shown() + " (declares " + simpleName + ", as " + first.shown() + " does)");
        }
        return new Unpacked.Sources(sources, tests(tests, declared, warnings), warnings);
    }

    // A file of the right name that still is as it was handed out may not be the one that was worked on.
    private static boolean nobodyCanTell(Candidate first, Candidate second) {
        return !first.saysAs(second) && (PREFERENCE.compare(first, second) == 0 || first.stubs() > second.stubs());
    }

    private static List<String> remarks(Candidate candidate) {
        List<String> remarks = new ArrayList<>();
        if (candidate.decoded().guessed()) {
            remarks.add(candidate.shown() + " is not UTF-8: read as "
                    + candidate.decoded().guess());
        }
        if (!candidate.isWellNamed()) {
            remarks.add(candidate.shown() + " is compiled as " + Printable.of(candidate.properName())
                    + ", after the class that it declares");
        }
        return remarks;
    }

    private static List<Source> tests(List<Candidate> ranked, Map<String, Candidate> declared, List<String> warnings) {
        List<Source> tests = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (candidate.classes().stream().anyMatch(declared::containsKey)) {
                warnings.add("ignored: " + candidate.shown() + " (a test whose class is declared elsewhere too)");
            } else {
                candidate.classes().forEach(name -> declared.put(name, candidate));
                tests.add(candidate.source());
            }
        }
        return tests;
    }
}
