package org.backmark.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What columns are called: ours, and what platforms and registries in several languages call the same. */
final class Columns {
    private static final Map<String, Set<String>> OTHER_NAMES = Map.of(
            "student",
            Set.of(
                    "id",
                    "student id",
                    "student-id",
                    "student_id",
                    "studentid",
                    "student number",
                    "id number",
                    "idnumber",
                    "sis user id",
                    "matrikelnummer",
                    "matrikelnr",
                    "matrikelnr.",
                    "matrikel",
                    "mat.-nr.",
                    "studentnummer",
                    "studentnr",
                    "kennung",
                    "matriculation number"),
            "email",
            Set.of(
                    "e-mail",
                    "mail",
                    "email address",
                    "e-mail address",
                    "e-mail-adresse",
                    "e-post",
                    "epost",
                    "courriel"),
            "name",
            Set.of("full name", "fullname", "vollst\u00e4ndiger name", "navn", "nom", "nombre"),
            "first name",
            Set.of("firstname", "given name", "vorname", "fornavn", "pr\u00e9nom"),
            "last name",
            Set.of("lastname", "surname", "family name", "nachname", "etternavn", "familienname"),
            "points",
            Set.of("punkte", "poeng"),
            "group",
            Set.of("gruppe", "team"));

    private Columns() {}

    /**
     * The columns by our names where they have one of the others and no other column has ours; the rest as it stands, in lower
     * case.
     *
     * @param cells of the first line
     * @param required which must be there: they are never taken for something else
     */
    static List<String> named(List<String> cells, List<String> required) {
        List<String> columns = new ArrayList<>(cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList());
        OTHER_NAMES.forEach((ours, others) -> {
            List<Integer> fitting = IntStream.range(0, columns.size())
                    .filter(i -> others.contains(columns.get(i)) && !required.contains(columns.get(i)))
                    .boxed()
                    .toList();
            if (!columns.contains(ours) && fitting.size() == 1) {
                columns.set(fitting.get(0), ours);
            }
        });
        return columns;
    }
}
