package org.backmark.course.gradebook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.course.ClassList;
import org.backmark.course.Person;
import org.backmark.course.Score;
import org.backmark.engine.find.StudentId;

/**
 * All that is known of a student whose row is looked for.
 *
 * @param id as the results have it
 * @param emails as they are compared
 * @param names as they are compared; the id may be one
 * @param told names that are none of the id
 */
record Identity(String id, Set<String> emails, Set<String> names, Set<String> told) {

    static Identity of(Score score, Optional<ClassList> roster) {
        String shown = StudentId.nameOf(score.student());
        Optional<Person> person = roster.flatMap(
                list -> list.find(List.of(shown), "", "").or(() -> only(list.findAsSpreadsheetsWriteIt(shown))));
        Set<String> told = set(Stream.of(score.name(), person.map(Person::name).orElse("")), ClassList::name);
        Set<String> names = new LinkedHashSet<>(told);
        names.add(ClassList.name(shown));
        Set<String> emails = set(Stream.of(shown, person.map(Person::email).orElse("")), ClassList::email);
        return new Identity(score.student(), emails, names, told);
    }

    private static Optional<Person> only(List<Person> people) {
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    private static Set<String> set(Stream<String> texts, UnaryOperator<String> compared) {
        return texts.filter(text -> !text.isBlank()).map(compared).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a row that has the id is surely somebody else's: the names have no word in common. */
    boolean isOther(Row row) {
        if (told.isEmpty() || row.name().isBlank()) {
            return false;
        }
        List<String> words = words(row.name());
        return told.stream().allMatch(name -> {
            List<String> mine = words(name);
            String squeezed = String.join("", mine);
            String other = String.join("", words);
            return words.stream().noneMatch(squeezed::contains) && mine.stream().noneMatch(other::contains);
        });
    }

    private static List<String> words(String name) {
        return Arrays.stream(ClassList.name(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
