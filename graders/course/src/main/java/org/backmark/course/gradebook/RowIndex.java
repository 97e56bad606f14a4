package org.backmark.course.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backmark.course.KnownIds;
import org.backmark.engine.find.StudentId;

/** A table's rows by one key. */
final class RowIndex {
    private final Key key;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final KnownIds ids;

    /** Of these rows. */
    RowIndex(Key key, List<Row> table) {
        this.key = key;
        for (Row row : table) {
            key.of(row)
                    .distinct()
                    .forEach(text ->
                            rows.computeIfAbsent(text, any -> new ArrayList<>()).add(row));
        }
        this.ids = new KnownIds(key == Key.SHORTENED_ID ? rows.keySet() : Set.of());
    }

    /** Those that may be somebody's. */
    List<Row> of(Identity who) {
        Collection<String> keys =
                key == Key.SHORTENED_ID ? ids.find(StudentId.nameOf(who.id())).ids() : key.of(who);
        return keys.stream()
                .flatMap(text -> rows.getOrDefault(text, List.of()).stream())
                .distinct()
                .toList();
    }
}
