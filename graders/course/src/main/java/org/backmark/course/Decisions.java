package org.backmark.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backmark.engine.find.InputException;
import org.backmark.engine.report.Decided;
import org.backmark.engine.text.Printable;

/**
 * What people have decided: the marks, extensions, groups and times that they have given to this run, or to earlier ones into
 * the same folder.
 *
 * <p>A line stays until it is taken back; another one about the same takes its place. Tables that name everybody, of groups and
 * the roster, take the place of the earlier ones as a whole.
 */
public final class Decisions {
    private final Map<Kind, Map<String, Decision>> decisions = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Decision>> before;
    private final Set<Kind> given = EnumSet.noneOf(Kind.class);
    private Optional<Given> told = Optional.empty();
    private final List<String> lines = new ArrayList<>();

    private Decisions(Map<Kind, Map<String, Decision>> kept) {
        this.before = kept;
        kept.forEach((kind, known) -> decisions.put(kind, new LinkedHashMap<>(known)));
    }

    /** None. */
    public static Decisions none() {
        return new Decisions(Map.of());
    }

    /**
     * Those that are kept in a folder of results.
     *
     * @param folder may not exist yet
     * @param assignment those of another one do not count
     * @throws InputException in one line if the file cannot be read
     */
    public static Decisions in(Path folder, String assignment) {
        Path file = folder.resolve(DecisionsCsv.NAME);
        return Files.exists(file) ? new Decisions(DecisionsCsv.read(file, assignment)) : none();
    }

    /**
     * The same with what a run is told.
     *
     * @param options its tables
     * @param by who decides; the table's name and the line if nobody is named
     * @param when it is told
     * @throws InputException naming the file and the line
     */
    public Decisions with(CourseOptions options, Optional<String> by, Instant when) {
        Decisions now = new Decisions(decisions);
        options.takeBack().forEach(now::takeBack);
        now.replaceWhatContradicts(options);
        Given given = new Given(by, when);
        now.told = Optional.of(given);
        now.given.addAll(options.tables().keySet());
        options.tables().forEach((kind, file) -> now.add(given.table(kind, file)));
        options.values().forEach((kind, text) -> now.add(List.of(given.value(kind, text))));
        return now;
    }

    // Of two answers to one question the one that is given now counts.
    private void replaceWhatContradicts(CourseOptions options) {
        boolean together =
                options.tables().containsKey(Kind.GROUP) || options.values().containsKey(Kind.MEMBERS);
        boolean ownTimes = options.values().containsKey(Kind.FILE_TIMES);
        if (together) {
            decisions.remove(Kind.GROUP);
            decisions.remove(Kind.MEMBERS);
        }
        if (ownTimes) {
            decisions.remove(Kind.TIME);
            decisions.remove(Kind.TIME_OF_FILE);
        } else if (options.tables().containsKey(Kind.TIME)) {
            decisions.remove(Kind.FILE_TIMES);
        }
    }

    private void takeBack(String what) {
        List<Kind> kinds = Kind.called(what);
        if (kinds.isEmpty() && !what.equals("all")) {
            boolean found = false;
            for (Map<String, Decision> known : decisions.values()) {
                found |= known.values().removeIf(decision -> decision.file().equals(what));
            }
            if (!found) {
                throw new InputException("--take-back " + Printable.of(what) + ": nothing of that name is kept; it is"
                        + " all, a table's file name, or one of " + Kind.names());
            }
        }
        kinds.forEach(decisions::remove);
        if (what.equals("all")) {
            decisions.clear();
        }
    }

    private void add(List<Decision> given) {
        if (given.isEmpty()) {
            return;
        }
        Kind kind = given.get(0).kind();
        Map<String, Decision> earlier = decisions.getOrDefault(kind, Map.of());
        Map<String, Decision> known = kind.whole() ? new LinkedHashMap<>() : new LinkedHashMap<>(earlier);
        Map<String, Decision> seen = new TreeMap<>();
        for (Decision decision : given) {
            Decision first = seen.putIfAbsent(decision.key(), decision);
            if (first != null) {
                throw decision.line().repeated(kind.repeated(decision), first.line());
            }
            Decision same = earlier.get(decision.key());
            known.remove(decision.key());
            if (!decision.takesBack()) {
                known.put(decision.key(), decision.since(same));
            } else if (same == null) {
                lines.add(decision.line().source() + ": there is nothing to take back of "
                        + Printable.of(decision.student()));
            }
        }
        decisions.put(kind, known);
    }

    /** The lines of a table: those that were given now first, so that they count where an earlier one says otherwise. */
    List<TableRow> lines(Kind kind) {
        Map<Boolean, List<TableRow>> lines =
                of(kind).values().stream().map(Decision::line).collect(Collectors.partitioningBy(TableRow::kept));
        List<TableRow> all = new ArrayList<>(lines.get(false));
        all.addAll(lines.get(true));
        return all;
    }

    /** What was said in one word. */
    Optional<String> value(Kind kind) {
        return of(kind).values().stream().map(Decision::value).findFirst();
    }

    /** Whether a submission may be a group's. */
    public boolean mayHaveGroups() {
        return has(Kind.GROUP) || has(Kind.MEMBERS);
    }

    /** Whether this run was given a table of them, empty or not. */
    boolean isGiven(Kind kind) {
        return given.contains(kind);
    }

    boolean has(Kind kind) {
        return !of(kind).isEmpty();
    }

    private Map<String, Decision> of(Kind kind) {
        return decisions.getOrDefault(kind, Map.of());
    }

    /** Everybody who takes part, if a roster was given. */
    public Optional<ClassList> roster() {
        return has(Kind.PERSON) ? Optional.of(ClassList.of(lines(Kind.PERSON))) : Optional.empty();
    }

    /** What the instructor should know of them, a line each. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        String kept = decisions.entrySet().stream()
                .map(entry -> kept(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .filter(decision -> decision.line().kept())
                                .count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            all.add("kept from earlier runs: " + kept + "; --take-back ends that");
        }
        return all;
    }

    private static String kept(Kind kind, long count) {
        return count == 0
                ? ""
                : kind.single() ? kind.plural() : count + " " + (count == 1 ? kind.label() : kind.plural());
    }

    /** What was decided anew, changed or taken back since the last run; when work came, and who takes part, is no decision. */
    public List<Decided> changes() {
        List<Decided> changes = new ArrayList<>();
        for (Kind kind : List.of(Kind.MANUAL, Kind.OVERRIDE, Kind.DEADLINE, Kind.EXTENSION, Kind.GROUP)) {
            Map<String, Decision> earlier = before.getOrDefault(kind, Map.of());
            of(kind).forEach((key, now) -> {
                Decision was = earlier.get(key);
                if (was == null || !was.says().equals(now.says())) {
                    changes.add(now.change(was == null ? "" : was.says(), now.says()));
                }
            });
            earlier.forEach((key, was) -> {
                if (!of(kind).containsKey(key)) {
                    changes.add(told.map(now -> now.takingBack(was)).orElse(was).change(was.says(), "taken back"));
                }
            });
        }
        return changes;
    }

    /**
     * Keeps them in a folder of results.
     *
     * @param assignment what they are about; those about another stay there
     * @throws IOException in one line that names the file
     */
    public void write(Path folder, String assignment) throws IOException {
        DecisionsCsv.write(
                folder.resolve(DecisionsCsv.NAME),
                assignment,
                decisions.values().stream()
                        .flatMap(known -> known.values().stream())
                        .toList());
    }
}
