package org.backmark.engine.unpack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backmark.engine.text.Printable;

/** The names of one submission's entries: each is checked, and no two may be one on another file system. */
final class EntryNames {
    private static final Set<String> SKIPPED =
            Set.of("target", "build", "out", "bin", "__MACOSX", "node_modules", "backmark-results");

    // No file system takes longer ones.
    private static final int LONGEST_PART = 255;
    // No language writes so many on one letter, and to bring them into order takes the square of their number.
    private static final Pattern HEAP_OF_ACCENTS = Pattern.compile("\\p{M}{31}");

    // What stands in a name for each byte that no character of its encoding has.
    private static final char UNREADABLE = '\ufffd';

    private final int depth;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Integer> unreadable = new HashMap<>();

    private record Seen(String name, boolean folder) {}

    EntryNames(int depth) {
        this.depth = depth;
    }

    /**
     * The name with {@code /} between its parts and nothing superfluous.
     *
     * @param raw as it was sent
     * @param folder whether it is a folder's
     * @param taken whether something is taken from it, if it is admitted: of other files there may be two of one name
     * @return empty if nothing is taken from there: the top, hidden entries, what builds make
     * @throws Refusal if it leads elsewhere, is too deep, or was there before
     */
    String admit(String raw, boolean folder, boolean taken) throws Refusal {
        List<String> parts = parts(raw);
        for (int i = 0; i < parts.size(); i++) {
            boolean inFolder = folder || i < parts.size() - 1;
            if (parts.get(i).startsWith(".") || inFolder && isSkipped(parts.get(i))) {
                return "";
            }
        }
        if (parts.size() > depth) {
            throw refusal(raw, "lies more than " + depth + " folders deep; move the sources up");
        }
        if (!folder && raw.indexOf(UNREADABLE) >= 0) {
            parts.add(apart(String.join("/", parts), parts.remove(parts.size() - 1)));
        }
        int last = folder || taken ? parts.size() : parts.size() - 1;
        for (int i = 1; i <= last; i++) {
            remember(
                    raw, new Seen(String.join("/", parts.subList(0, i)), folder || i < parts.size()), i < parts.size());
        }
        return String.join("/", parts);
    }

    /** Whether nothing is taken from a folder of that name. */
    static boolean isSkipped(String folder) {
        return folder.startsWith(".") || SKIPPED.contains(folder);
    }

    private static List<String> parts(String raw) throws Refusal {
        if (raw.chars().anyMatch(Character::isISOControl)) {
            throw refusal(raw, "has a control character in its name; rename it");
        }
        if (HEAP_OF_ACCENTS.matcher(raw).find()) {
            throw refusal(raw, "has more than 30 accents on one letter; rename it");
        }
        String name = raw.replace('\\', '/');
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            throw refusal(raw, "has an absolute path; pack the folder again with relative ones");
        }
        List<String> parts = new ArrayList<>();
        for (String part : name.split("/")) {
            if (part.equals("..")) {
                throw refusal(raw, "leads out of the submission; pack the folder again without `..`");
            }
            if (part.length() > LONGEST_PART) {
                throw refusal(raw, "has a name of more than " + LONGEST_PART + " characters; rename it");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts;
    }

    // Two names that cannot be read may look the same, and are two files all the same.
    private String apart(String whole, String last) {
        int number = unreadable.merge(folded(whole), 1, Integer::sum);
        return number == 1 ? last : number + "-" + last;
    }

    private void remember(String raw, Seen entry, boolean parent) throws Refusal {
        Seen before = seen.putIfAbsent(folded(entry.name()), entry);
        if (before == null) {
            return;
        }
        if (!before.name().equals(entry.name())) {
            throw refusal(
                    raw,
                    "differs from \"" + Printable.of(before.name()) + "\" only by case or Unicode form; rename one");
        }
        if (!(before.folder() && entry.folder())) {
            throw refusal(raw, parent ? "lies in a file" : "appears twice; pack the folder again");
        }
    }

    private static String folded(String name) {
        String form = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return Normalizer.normalize(form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static Refusal refusal(String raw, String why) {
        return new Refusal("the entry \"" + Printable.of(raw) + "\" " + why);
    }
}
