package org.backmark.course.gradebook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.course.ClassList;
import org.backmark.engine.find.StudentId;

/** What a row is found by, the surest first. */
enum Key {
    TEAM("their team"),
    NUMBER("the platform's number"),
    ID("their id"),
    EMAIL("their e-mail"),
    NAME("their name"),
    SHORTENED_ID("an id that a spreadsheet has shortened");

    private final String label;

    Key(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether somebody else may have the same by chance. */
    boolean isNumber() {
        return this == NUMBER || this == ID || this == SHORTENED_ID;
    }

    /** What a row says of it, as it is compared. */
    Stream<String> of(Row row) {
        return switch (this) {
            case TEAM -> filled(List.of(row.team())).map(ClassList::name);
            case NUMBER -> filled(List.of(row.own())).map(StudentId::of);
            case ID -> filled(row.ids()).map(StudentId::of);
            case EMAIL -> filled(List.of(row.email())).map(ClassList::email);
            case NAME -> filled(List.of(row.name())).map(ClassList::name);
            case SHORTENED_ID -> Stream.concat(NUMBER.of(row), ID.of(row)).distinct();
        };
    }

    /** What is known of somebody, in the same form. */
    Collection<String> of(Identity who) {
        return switch (this) {
            case TEAM, NAME -> who.names();
            case NUMBER, ID, SHORTENED_ID -> Set.of(who.id());
            case EMAIL -> who.emails();
        };
    }

    private static Stream<String> filled(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty());
    }
}
