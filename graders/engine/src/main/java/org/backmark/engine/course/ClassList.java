package org.backmark.engine.course;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/** Everybody who takes part in a course, found by id, then by e-mail, then by name; a name that two have finds nobody. */
public final class ClassList {
    private final List<Person> people;
    private final Map<String, List<Person>> byId = new HashMap<>();
    private final Map<String, List<Person>> byEmail = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, List<Person>> bySqueezedName = new HashMap<>();

    /** Of these people. */
    public ClassList(Collection<Person> people) {
        this.people = List.copyOf(people);
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
     * Reads a table with a column student, and perhaps email and name.
     *
     * @throws InputException naming the file and the line
     */
    public static ClassList read(Path file) {
        Map<String, Line> seen = new HashMap<>();
        List<Person> people = new ArrayList<>();
        for (Line line : Table.open(file, List.of("student")).lines()) {
            String id = line.id("student");
            Line first = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), line);
            if (first != null) {
                throw line.repeated("names " + id, first);
            }
            people.add(new Person(id, line.text("email"), line.text("name")));
        }
        if (people.isEmpty()) {
            throw new InputException(Printable.of(file.toString()) + ": names nobody");
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
        return only(byId, StudentId.of(id)).or(() -> only(bySqueezedName, squeezed(squeezed)));
    }

    private static Optional<Person> only(Map<String, List<Person>> index, String key) {
        List<Person> found = index.getOrDefault(key, List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String name(String text) {
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
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
