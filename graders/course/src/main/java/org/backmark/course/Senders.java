package org.backmark.course;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backmark.engine.find.FileName;

/** Which submission is whose, as tables may name them. */
final class Senders {
    private final Map<Path, String> senders;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Roster roster;
    private final Groups groups;

    /**
     * Of these.
     *
     * @param senders by submission
     * @param roster who else is meant by them
     */
    Senders(Map<Path, String> senders, Roster roster, Groups groups) {
        this.senders = senders;
        this.roster = roster;
        this.groups = groups;
        senders.keySet().forEach(path -> files.put(plain(FileName.of(path)), path));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The submission with that file name. */
    Optional<Path> file(String name) {
        return Optional.ofNullable(files.get(plain(name)));
    }

    /** The sender that a line's column student names, himself or by one of a group. */
    Optional<String> called(TableRow line) {
        String id = line.id("student");
        if (senders.containsValue(id)) {
            return Optional.of(id);
        }
        Optional<List<String>> students = roster.find(line, "student");
        return students.map(found -> found.get(0))
                .map(student -> groups.ofStudent(student).orElse(student))
                .filter(senders::containsValue);
    }

    /** How many submissions somebody has sent. */
    int count(String sender) {
        return (int) senders.values().stream().filter(sender::equals).count();
    }
}
