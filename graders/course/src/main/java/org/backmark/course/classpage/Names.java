package org.backmark.course.classpage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Text;

/** What the page calls a student. */
interface Names {
    /** The student's id, or what stands for it. */
    String of(String student);

    /** The ids as they are. */
    static Names shown() {
        return student -> Text.clean(SafeId.nameOf(student));
    }

    /**
     * Codes like {@code k7q2m-x9t4c}: the same in every run with the same key, and nobody who lacks it can tell whose they
     * are, not even with a list of all students.
     *
     * @param key 32 hex digits
     */
    static Names hidden(String key) {
        return student -> code(HexFormat.of().parseHex(key), student);
    }

    private static String code(byte[] key, String student) {
        // Without letters and digits that look alike.
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder code = new StringBuilder();
        byte[] digest = digest(key, student);
        for (int i = 0; i < 10; i++) {
            int twoBytes = (digest[2 * i] & 0xff) << 8 | digest[2 * i + 1] & 0xff;
            code.append(i == 5 ? "-" : "").append(letters.charAt(twoBytes % letters.length()));
        }
        return code.toString();
    }

    private static byte[] digest(byte[] key, String student) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(student.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
