package org.backmark.engine.find;

import java.util.Locale;
import java.util.Set;
import org.backmark.kit.score.SafeId;

/** Ids of those who send something, safe as {@link SafeId} makes them. */
public final class StudentId {
    private static final int LONGEST = 64;

    private StudentId() {}

    /**
     * The id of a name.
     *
     * @param name any text
     * @return 1 to 64 safe characters; another id for every other name, whatever its normal form
     */
    public static String of(String name) {
        return SafeId.of(name);
    }

    /**
     * The name that an id was made from; of a cut id, what is left of it.
     *
     * @param id from {@link #of}
     */
    public static String nameOf(String id) {
        return SafeId.nameOf(id);
    }

    /**
     * An id that is not taken yet: the same, or with a number behind it.
     *
     * <p>Ids that differ by case only count as one: their reports would be one file on some file systems.
     *
     * @param id from {@link #of}
     * @param taken in lower case; the new one is added
     */
    public static String unique(String id, Set<String> taken) {
        String candidate = id;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            String tail = "-" + number;
            candidate = id.substring(0, Math.min(id.length(), LONGEST - tail.length())) + tail;
        }
        return candidate;
    }
}
