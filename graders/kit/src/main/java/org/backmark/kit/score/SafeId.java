package org.backmark.kit.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that are safe as a file name, a CSV cell and a piece of a page, made from names that need not be.
 *
 * <p>ASCII letters, digits, {@code .}, {@code _} and {@code -} stay as they are. Every other character becomes {@code _x}
 * and two hex digits for each of its UTF-8 bytes, and so does a dot or dash in front and a dot at the end. An {@code _}
 * that could be taken for the start of such a code becomes one itself, so no two names share an id. Ids of more than 64
 * characters are cut and end in {@code _h} and the first 16 hex digits of the name's SHA-256.
 */
public final class SafeId {
    private static final int LONGEST = 64;
    private static final String HASH = "_h";
    private static final Pattern CODE = Pattern.compile("_x([0-9a-f]{2})");
    private static final Pattern LIKE_A_CODE = Pattern.compile("_(?=x[0-9a-f]{2}|h[0-9a-f]{16}$)");

    private static final Pattern CUT = Pattern.compile("(.*)(_h[0-9a-f]{16})");

    private SafeId() {}

    /**
     * The id of a name.
     *
     * @param given any text
     * @return 1 to 64 safe characters; another id for every other name, whatever its normal form
     */
    public static String of(String given) {
        // The same name from a Mac's file system and from a table differs in nothing that a person sees.
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (name.isEmpty()) {
            return HASH + hash(name);
        }
        StringBuilder id = new StringBuilder();
        int last = name.length() - 1;
        Matcher codes = LIKE_A_CODE.matcher(name);
        for (int i = 0; i <= last; ) {
            int point = name.codePointAt(i);
            boolean edge = i == 0 && (point == '.' || point == '-') || i == last && point == '.';
            if (plain(point) && !edge && !startsAt(codes, i)) {
                id.append((char) point);
            } else {
                escape(id, point);
            }
            i += Character.charCount(point);
        }
        return id.length() <= LONGEST ? id.toString() : shortened(id, name);
    }

    /**
     * The name that an id was made from, or the id where a line of text could not hold the name; of a cut id, what is left.
     *
     * @param id from {@link #of}
     */
    public static String nameOf(String id) {
        return isShown(id) ? id : decoded(id);
    }

    // What reads as such an id, though somebody is called so, is shown as its own id too: no two look the same.
    private static boolean isShown(String id) {
        String name = decoded(id);
        return !isOneLine(name) || !name.equals(id) && isShown(name);
    }

    private static boolean isOneLine(String name) {
        return name.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.LINE_SEPARATOR
                        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR);
    }

    private static String decoded(String id) {
        if (id.chars().anyMatch(c -> c > 127)) {
            return id;
        }
        byte[] bytes = new byte[id.length()];
        int length = 0;
        Matcher code = CODE.matcher(id);
        for (int i = 0; i < id.length(); length++) {
            boolean coded = startsAt(code, i);
            bytes[length] = coded ? (byte) Integer.parseInt(code.group(1), 16) : (byte) id.charAt(i);
            i = coded ? code.end() : i + 1;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * The id of a name that was shown: the other way round than {@link #nameOf}.
     *
     * @param shown what {@link #nameOf} or {@link Report#shown} gave
     */
    public static String ofShown(String shown) {
        if (isShown(shown)) {
            return shown;
        }
        Matcher cut = CUT.matcher(shown);
        if (!cut.matches()) {
            return of(shown);
        }
        String id = of(cut.group(1) + "-");
        return id.substring(0, id.length() - 1) + cut.group(2);
    }

    /** Whether an id does not hold all of its name. */
    public static boolean isCut(String id) {
        return CUT.matcher(id).matches();
    }

    private static boolean startsAt(Matcher matcher, int index) {
        return matcher.region(index, matcher.regionEnd()).lookingAt();
    }

    private static boolean plain(int point) {
        return point < 128 && Character.isLetterOrDigit(point) || point == '.' || point == '_' || point == '-';
    }

    private static void escape(StringBuilder id, int point) {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            id.append("_x").append(HexFormat.of().toHexDigits(b));
        }
    }

    private static String shortened(StringBuilder id, String name) {
        String tail = HASH + hash(name);
        int cut = LONGEST - tail.length();
        // A code is four characters: one that is cut in two would read as something else.
        for (int back = 1; back < 4; back++) {
            if (id.charAt(cut - back) == '_') {
                cut -= back;
                break;
            }
        }
        return id.substring(0, cut) + tail;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
