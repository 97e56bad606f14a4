package org.backmark.course;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/** Everybody who takes part in a course, found by id, then by e-mail, then by name; a name that two have finds nobody. */
public final class ClassList {
    private final List<Person> people;
    private final KnownIds ids;
    private final Map<String, List<Person>> byId = new HashMap<>();
    private final Map<String, List<Person>> byEmail = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, List<Person>> bySqueezedName = new HashMap<>();

    /** Of these people. */
    public ClassList(Collection<Person> people) {
        this.people = List.copyOf(people);
        this.ids = new KnownIds(people.stream().map(Person::id).toList());
        for (Person person : people) {
            add(byId, person.id(), person);
            add(byEmail, email(person.email()), person);
            add(byName, name(person.name()), person);
            add(bySqueezedName, squeezed(lastNameFirst(person.name())), person);
        }
    }

    private static void add(Map<String, List<Person>> index, String key, Person person) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, any -> new ArrayList<>()).add(person);
        }
    }

    /**
     * Reads a table with a column student (or id), and perhaps email (or e-mail) and name.
     *
     * @throws InputException naming the file and the line
     */
    public static ClassList read(Path file) {
        return of(lines(file));
    }

    /** The lines of such a table, with the columns student, email and name. */
    static List<TableRow> lines(Path file) {
        Table table = Table.open(file, List.of());
        String id = Stream.of("student", "id", "email")
                .filter(table::has)
                .findFirst()
                .orElse("student");
        List<TableRow> lines = Table.open(file, List.of(id)).lines().stream()
                .map(line -> person(line, id))
                .toList();
        if (lines.isEmpty()) {
            throw new InputException(Printable.of(file.toString()) + ": names nobody");
        }
        return lines;
    }

    private static TableRow person(TableRow line, String id) {
        String parts = (line.text("first name") + " " + line.text("last name")).strip();
        String name = line.text("name").isEmpty() ? parts : line.text("name");
        Map<String, String> cells = new LinkedHashMap<>();
        // Some have no number yet.
        cells.put(
                "student",
                Stream.of(line.text(id), line.text("email"), name)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseGet(() -> line.filled(id)));
        cells.put("email", line.text("email"));
        cells.put("name", name);
        return new TableRow(line.file(), line.number(), cells);
    }

    /**
     * The people of such lines.
     *
     * @throws InputException if two lines name one person
     */
    static ClassList of(List<TableRow> lines) {
        Map<String, TableRow> seen = new HashMap<>();
        List<Person> people = new ArrayList<>();
        for (TableRow line : lines) {
            String id = line.id("student");
            TableRow first = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), line);
            if (first != null) {
                throw line.repeated("names " + id, first);
            }
            people.add(new Person(id, line.text("email"), line.text("name")));
        }
        return new ClassList(people);
    }

    /** All of them, in the order of the table. */
    public List<Person> people() {
        return people;
    }

    /**
     * Finds somebody.
     *
     * @param ids what may be the id
     * @param email may be empty
     * @param name as it is written everywhere, or the last name first with a comma; may be empty
     */
    public Optional<Person> find(List<String> ids, String email, String name) {
        return ids.stream()
                .filter(id -> !id.isBlank())
                .flatMap(id -> only(byId, StudentId.of(id.strip())).stream())
                .findFirst()
                .or(() -> only(byEmail, email(email)))
                .or(() -> email.isBlank() ? Optional.empty() : only(byId, StudentId.of(email.strip())))
                .or(() -> only(byName, name(name)));
    }

    /**
     * Finds somebody whose name stands in lower case without any sign or space, the last name first.
     *
     * @param id what may be the id
     * @param squeezed the name
     */
    public Optional<Person> findSqueezed(String id, String squeezed) {
        return only(byId, StudentId.of(id)).or(() -> findSqueezed(squeezed));
    }

    Optional<Person> findSqueezed(String squeezed) {
        return only(bySqueezedName, squeezed(squeezed));
    }

    /** Those with that id, as a spreadsheet may have left it there or here; several where nobody could tell. */
    public List<Person> findAsSpreadsheetsWriteIt(String id) {
        return ids.find(id).ids().stream().map(found -> byId.get(found).get(0)).toList();
    }

    /** Finds somebody by whatever a person writes: an id, an e-mail or a name. */
    public Optional<Person> findAny(String text) {
        List<Person> mended = findAsSpreadsheetsWriteIt(text);
        return mended.size() == 1 ? Optional.of(mended.get(0)) : find(List.of(text), text, text);
    }

    /** Whether somebody has that safe id. */
    boolean hasId(String id) {
        return byId.containsKey(id);
    }

    /** How many have that name. */
    public int count(String name) {
        return byName.getOrDefault(name(name), List.of()).size();
    }

    private static Optional<Person> only(Map<String, List<Person>> index, String key) {
        List<Person> found = index.getOrDefault(key, List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** An e-mail as it is compared. */
    public static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A name as it is compared: the first name first. */
    public static String name(String text) {
        String plain = plain(text);
        int comma = plain.indexOf(", ");
        return comma < 0 ? plain : plain.substring(comma + 2) + " " + plain.substring(0, comma);
    }

    private static String lastNameFirst(String text) {
        String plain = plain(text);
        int last = plain.lastIndexOf(' ');
        return plain.contains(",") || last < 0 ? plain : plain.substring(last) + plain.substring(0, last);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
